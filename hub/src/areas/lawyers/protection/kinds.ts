/** What is asked for: a right was infringed, or a case makes no headway (案件问题反映). */
export const kinds = {
  infringement: ['权利受侵害', 'A right was infringed'],
  matter: ['案件问题反映', 'A problem with a case'],
} as const;

/** Rights of a lawyer in his practice (司发〔2015〕14号). */
export const rightTypes = {
  information: ['知情权', 'To be informed'],
  meeting: ['会见权', 'To meet the client'],
  correspondence: ['通信权', 'To correspond'],
  reading: ['阅卷权', 'To read the file'],
  inquiry: ['调查取证权', 'To collect evidence'],
  defence: ['辩论辩护权', 'To argue and defend'],
  person: ['人身权', 'Of the person'],
  other: ['其他', 'Other'],
} as const;

export const problems = {
  delay: ['久拖不决', 'Delay'],
  silence: ['无人答复', 'No reply'],
  seat: ['约不上阅卷', 'No seat for reading'],
  other: ['其他', 'Other'],
} as const;

export const authorities = {
  court: ['人民法院', 'Court'],
  procuratorate: ['人民检察院', 'Procuratorate'],
  police: ['公安机关', 'Police'],
  detention: ['看守所、监狱', 'Detention house, prison'],
  administration: ['行政机关', 'Administrative authority'],
  arbitration: ['仲裁机构', 'Arbitration'],
  person: ['个人', 'A person'],
  other: ['其他', 'Other'],
} as const;

export const results = {
  protected: ['已维护', 'Protected'],
  partly: ['部分维护', 'Protected in part'],
  unfounded: ['不属实', 'Unfounded'],
  failed: ['未能维护', 'Could not be protected'],
} as const;

/** One to three, once. */
export const ratings = {
  three: ['3 满意', '3 satisfied'],
  two: ['2 基本满意', '2 fairly'],
  one: ['1 不满意', '1 not satisfied'],
} as const;
