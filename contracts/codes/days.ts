/** Days of the law are days in Asia/Shanghai, which has kept UTC+8 since 1992. */
const offset = '+08:00';

export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(text) === text;
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

const dateOf = (text: string): string | undefined => {
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
};

/** First instant of the day, UTC. */
export const dayStart = (date: string): string => new Date(`${date}T00:00:00${offset}`).toISOString();
/** First instant after the day, UTC. */
export const dayEnd = (date: string): string => new Date(Date.parse(`${date}T00:00:00${offset}`) + 86_400_000).toISOString();
