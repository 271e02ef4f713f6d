import type { Turn } from './talks.js';

/** Rows by place and their total, and what settles them when they do not add up; each a table of turns. */
export const ROWS: Record<string, Turn[]> = {
  'rows counted singly under a total in 万 add up (rule 11)': [
    {
      who: '农业联络员',
      says: '户厕改造分县：石桥2100、青溪1900，合计0.4万户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.4, unit: '万户', breakdown: { 石桥县: 0.21, 青溪县: 0.19 } }],
    },
    {
      who: '农业联络员',
      says: '户厕：石桥3100户、青溪1900户，合计0.5万户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.5, unit: '万户', breakdown: { 石桥县: 0.31, 青溪县: 0.19 } }],
    },
    {
      who: '农业联络员',
      says: '户厕：石桥0.32万、青溪0.2万，合计5200户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.52, unit: '万户', breakdown: { 石桥县: 0.32, 青溪县: 0.2 } }],
    },
    { who: '农业联络员', says: '户厕：石桥3300、青溪2200，合计5.5万户', action: 'ask', facts: [], has: ['0.55万户'] },
  ],
  'a question on rows is settled by the row that was wrong, by any name of its place (rule 11)': [
    { who: '农业联络员', says: '户厕：石桥2100、青溪1900，合计4200户', action: 'ask', facts: [] },
    {
      who: '农业联络员',
      says: '青溪应该是2100',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.42, breakdown: { 石桥县: 0.21, 青溪县: 0.21 } }],
    },
  ],
  'a list said anew takes the place of the one that was asked about, and must add up itself (rule 11)': [
    { who: '农业联络员', says: '户厕：石桥2100、青溪1900，合计4200户', action: 'ask', facts: [] },
    { who: '农业联络员', says: '石桥2200、青溪1900，合计4300户', action: 'ask', facts: [], has: ['0.41', '0.43'] },
    {
      who: '农业联络员',
      says: '石桥2300、青溪2000',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.43, breakdown: { 石桥县: 0.23, 青溪县: 0.2 } }],
    },
    { who: '农业联络员', says: '户厕：石桥2400、青溪2000，合计4500户', action: 'ask', facts: [] },
    {
      who: '农业联络员',
      says: '户厕：石桥2400、青溪2000，合计4400户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.44, breakdown: { 石桥县: 0.24, 青溪县: 0.2 } }],
    },
  ],
  'a unit that was wrong is settled by the right one, whatever is said around it (rule 11)': [
    { who: '农业联络员', says: '户厕又完成300公里', action: 'ask', facts: [], has: ['公里'] },
    {
      who: '农业联络员',
      says: '万户，说错了',
      action: 'ask',
      has: ['300'],
    },
  ],
};
