/** Every label a person reads: [Chinese, English]. */
export type Label = readonly [zh: string, en: string];
export type Language = 'zh' | 'en';

/** The label in the reader's language. */
export const inLanguage = (label: Label, language: Language): string => label[language === 'zh' ? 0 : 1];
