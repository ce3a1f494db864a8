/** A month is due on the 10th of the next. */
export const dueOn = (period: string): string => {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-10` : `${year}-${String(month + 1).padStart(2, '0')}-10`;
};
