import { expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import type { Ledger, Place } from '../../src/model/ledger.js';
import { sampleLedger } from '../answers/sample.js';

const place = (name: string): Place => ({
  name,
  aliases: [name.slice(0, -1)],
  kind: name.endsWith('县') ? '县' : '区',
});
const withPlaces = (key: string, names: readonly string[]): Ledger => ({
  ...sampleLedger(),
  key,
  places: names.map(place),
});
const here = withPlaces('A', ['云岚县', '石浦县', '东屏区']);
const city = withPlaces('B', ['云岚县', '石浦县', '柳川县']);
const far = withPlaces('C', ['云岚县', '沙洲区', '白塔区']);

it('questions know the counties that another document of the city names, and none of another city', () => {
  const { asked, ledgers } = viewOf([here], [here, city, far]);
  expect(asked[0]?.places.map(({ name }) => name).sort()).toEqual(['东屏区', '云岚县', '柳川县', '石浦县']);
  expect(ledgers[0]).toBe(here);
});

it('a document alone is asked as it is', () => {
  expect(viewOf([here], [here, far]).asked[0]).toBe(here);
});
