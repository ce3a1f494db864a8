/** A first petition that another is joined to. */
export const openStates = ['review', 'returned', 'direction', 'dividing', 'handling'] as const;
/** It was answered, those that were joined with it. */
export const answeredStates = ['answered', 'delivered', 'closed', 'refused'] as const;
/** How a petition on the same facts stands (条例 arts 19, 35, 36). */
export const standings = {
  none: ['无重复', 'None'],
  open: ['先件正在办理', 'It is in hand'],
  reviewable: ['先件已答复，可以申请复查', 'Answered: a review may be asked for'],
  over: ['先件已答复，复查期限已过', 'Answered: the time for a review is over'],
  final: ['先件已复核终结', 'It is final'],
} as const;
