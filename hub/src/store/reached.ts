import { translated } from './errors.js';

/** What the ORM throws, in the words of the port. */
export async function reached<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw translated(error);
  }
}
