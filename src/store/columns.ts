import { z } from 'zod';

/** timestamptz: an instant in UTC, `2022-05-24T02:00:00.000Z`. */
export const instant = z.date().transform((date) => date.toISOString());

/** The same within JSON: `2022-05-24T10:00:00+08:00`, in whatever zone the session has. */
export const instantText = z.string().transform((text) => new Date(text).toISOString());

/** A column that may be null, as an absent field. */
export const maybe = <S extends z.ZodType>(schema: S) => schema.nullable().transform((value) => value ?? undefined);

export const idRow = z.object({ id: z.number() });
