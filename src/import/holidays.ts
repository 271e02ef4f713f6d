import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CalendarOverride } from '../calendar.js';
import { isDay } from '../days.js';
import { shipped } from '../program.js';

const NAME = 'holidays.json';
const days = z.array(z.string().refine(isDay)).default([]);
const schema = z.object({ holidays: days, workdays: days });

const SHIPPED = shipped(`data/${NAME}`);

/** The file that is not valid; the message is one plain sentence with its path. */
export class BadHolidays extends Error {
  constructor(path: string, cause: unknown) {
    super(`节假日文件 ${path} 读不懂，请写成 {"holidays":["2027-01-01"],"workdays":["2027-02-06"]} 这样的 JSON。`, {
      cause,
    });
    this.name = 'BadHolidays';
  }
}

/**
 * Holidays and exchanged working days that the calendar does not know yet: holidays.json of the data folder, else the one in
 * the folder data beside dist; undefined where there is none. Throws `BadHolidays`.
 */
export function loadHolidays(dataDir: string): CalendarOverride | undefined {
  const path = [join(dataDir, NAME), SHIPPED].find((one) => existsSync(one));
  if (path === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new BadHolidays(path, error);
  }
}
