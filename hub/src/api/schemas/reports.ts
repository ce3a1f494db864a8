import { Type } from 'typebox';
import { instant, label, listOf, named, nullable, text, textMap } from './common.js';

const item = { id: text, title: label };
export const reportItem = named('ReportItem', item);
export const reportPage = listOf(reportItem, 'ReportPage');
export const reportAnswer = named('Report', { ...item, at: instant, figures: Type.Array(named('Figure', { name: text, label, count: Type.Integer({ minimum: 0 }), filter: nullable(textMap) })) });

export const alertItem = named('Alert', { id: text, at: instant, title: label });
export const alertPage = listOf(alertItem, 'AlertPage');
