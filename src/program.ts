import { fileURLToPath } from 'node:url';

/** A file that comes with the program, by its way from the program's folder: source and what is built of it lie one below. */
export const shipped = (way: string): string => fileURLToPath(new URL(`../${way}`, import.meta.url));

/** A folder that comes with the code, as source and as built. */
export const besideCode = (way: string): URL => new URL(way, import.meta.url);
