export { RecordCalendar } from './record-calendar.js';
export { CalendarSwitch } from './calendar-switch.js';
export { readShown, type Shown } from './weeks.js';
