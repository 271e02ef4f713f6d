import { WecomError } from '../../src/wecom/errors.js';

/** The typed error that a call ends in; anything else fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<WecomError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof WecomError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
