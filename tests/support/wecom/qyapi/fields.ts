import { z } from 'zod';

/** Fields with the limits of the documentation: the numbers stand here a second time, apart from the client's. */
export const chars = (most: number) =>
  z.string().refine((text) => [...text].length <= most, { error: `above ${most} characters` });

export const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= most, { error: `above ${most} bytes` });

export const flag = z.union([z.literal(0), z.literal(1)]);

/** Ids joined with '|'. */
export const joined = (most: number) =>
  z
    .string()
    .refine((ids) => ids.split('|').length <= most && !ids.split('|').includes(''), { error: `above ${most} ids` });
