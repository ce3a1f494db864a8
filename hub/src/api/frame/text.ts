/** Whether a decoded parameter is text that a database keeps: no NUL, and no replacement character, which is what bytes decode to that are no UTF-8. Bodies are refused where JSON is read. */
export const isText = (parameter: string): boolean => !/[\0\ufffd]/.test(parameter);
