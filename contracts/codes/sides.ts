import { codeList } from './list.js';

/** On which side of a record that one unit hands to another somebody's unit stands. */
export const sides = codeList(['发出或者收到', 'Sent or received'], {
  sent: ['本单位发出', 'Sent by us'],
  received: ['本单位收到', 'Received by us'],
});

/** As a screen and a file offer them. */
export const sideChoices = sides.keys.map((value) => ({ value, label: sides.codes[value].label }));
