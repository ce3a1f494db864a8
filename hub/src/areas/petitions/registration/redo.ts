import { set } from '../../../definitions/index.js';
import { gathers } from './gathered.js';

/** 撤销重办 (条例 art. 35): what the review annulled is handled anew, from its division on. */
export const redo = {
  title: ['复查撤销，重新办理', 'To be handled anew'],
  from: ['delivered', 'closed'],
  to: 'dividing',
  by: [],
  then: [
    set({
      answeredOn: null,
      replyMetOn: null,
      deliveredOn: null,
      acceptedOn: null,
      onlineDelivery: null,
      pushedOn: null,
      replyRequest: null,
      openedOn: null,
      openedOnlineOn: null,
      isOpened: null,
      announcedOn: null,
      // What figures and lists say is of the answer that is to come; the letter and the timeline keep the one that was annulled.
      result: null,
      answer: null,
      factsFound: null,
      settlement: null,
      basis: null,
      remedy: null,
      letterNumber: null,
      daysTaken: null,
      unitMark: null,
      officeMark: null,
      extensionDays: null,
      extensionGrounds: null,
      closedOn: null,
      reviewedOn: null,
      reviewAskedOn: null,
      reviewLevel: null,
      stage: 'registered',
    }),
    ...gathers,
  ],
} as const;
