import { dayOf } from '@fatong/contracts/calendar';
import type { NotaryMatter } from '@fatong/contracts/codes';
import { rule, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { highFee } from './codes.js';
import { distanceToNearest } from './distance.js';
import { parameters, type Video } from './parameters.js';
import { factOf, raising, type Finding, type Level } from './raising.js';

type Act = Watched<typeof act.fields>;
const said = ({ least, most, mostGap, metres }: Video): string =>
  `录像 ${least}–${most} 秒，中断不超过 ${mostGap} 秒，距登记办证点不超过 ${metres} 米`;

/** What is off about the recordings of an act, dimension by dimension; each is on or off in the model. */
function findings({ id, number, values, entry }: Act, set: Video): readonly Finding[] {
  // Laid down before levels could be: they are as they were then.
  const value = { ...usual, ...set };
  const { office, notary, acceptedOn, issuedOn, matter, oldest, recordings, recordedSeconds: seconds, longestGap, netFee } = values;
  if (!office || values.withdrawn === true) return [];
  const found: Finding[] = [];
  const say = (key: string, level: Level, item: string, shown: string, threshold: string): void =>
    void found.push({
      key,
      level,
      office,
      notary: notary ?? null,
      item,
      period: (values.acceptedOn ?? '').slice(0, 7),
      value: shown,
      threshold,
      words: `${number ?? ''} ${item}：${shown}（${threshold}）。`,
      acts: [id],
    });
  const has = (recordings?.length ?? 0) > 0;
  const must = value.mandatory.includes(matter as NotaryMatter) || (oldest ?? 0) >= value.elderly;
  if (value.missing && must && issuedOn && !has) say('missing', value.missingLevel, '应录未录', '无录像', '出证前应有录像');
  if (value.length && has && seconds !== null && seconds !== undefined && (seconds < value.least || seconds > value.most))
    say('length', value.lengthLevel, '时长异常', `${seconds} 秒`, `${value.least}–${value.most} 秒`);
  if (value.gap && (longestGap ?? 0) > value.mostGap)
    say('gap', value.gapLevel, '录像中断', `${longestGap} 秒`, `不超过 ${value.mostGap} 秒`);
  if (value.altered && values.isAltered === true) say('altered', value.alteredLevel, '摘要不一致', '不一致', '与生成时一致');
  if (value.face && values.faceFailed === true) say('face', value.faceLevel, '人脸比对', '未通过', '应通过');
  const astray = value.time ? (recordings ?? []).find(({ began }) => began && isOutside(dayOf(began), acceptedOn, issuedOn)) : undefined;
  if (astray?.began) say('time', value.timeLevel, '录制时间异常', dayOf(astray.began), `${acceptedOn ?? ''} 至 ${issuedOn ?? '出证'}`);
  const far = value.place ? distanceOf(values, entry?.['practicePlaces']) : null;
  const isApproved = values.place === 'outside' && Boolean(values.outsideApproval);
  if (far !== null && far > value.metres && !isApproved)
    say('place', value.placeLevel, '位置异常', `${Math.round(far)} 米`, `不超过 ${value.metres} 米，外出须经审批`);
  if (value.fee && has && (netFee ?? 0) > value.yuan * 100)
    say('fee', value.feeLevel, highFee, `${(netFee ?? 0) / 100} 元`, `不超过 ${value.yuan} 元`);
  return found;
}

const usual = {
  missingLevel: 'red',
  lengthLevel: 'yellow',
  gapLevel: 'yellow',
  alteredLevel: 'red',
  faceLevel: 'red',
  time: true,
  timeLevel: 'yellow',
  placeLevel: 'yellow',
  feeLevel: 'yellow',
} as const satisfies Partial<Video>;

/** Recorded before the act was accepted, or after its certificate was issued. */
const isOutside = (day: string, acceptedOn: string | null | undefined, issuedOn: string | null | undefined): boolean =>
  (!!acceptedOn && day < acceptedOn) || (!!issuedOn && day > issuedOn);

/** Of where it was recorded, or else where it was done. */
function distanceOf({ recordings, longitude, latitude, place }: Act['values'], registered: unknown): number | null {
  if (place === 'online') return null;
  const points = [...(recordings ?? []).map((one) => [one.longitude, one.latitude] as const), [longitude, latitude] as const].filter(
    ([east, north]) => east && north,
  );
  const distances = points.flatMap(
    ([east, north]) => distanceToNearest(Number(east), Number(north), typeof registered === 'string' ? registered : null) ?? [],
  );
  return distances.length === 0 ? null : Math.max(...distances);
}

/** N06: the recordings of an act, judged whenever one of these changes; what is missing is judged once the certificate is issued. */
export const videoRule = rule(parameters.video, parameters.video.title, {
  ...raising<Video, 'act'>('video', 'act', said),
  watch: act,
  about: 'id',
  reads: [
    'acceptedOn',
    'issuedOn',
    'recordings',
    'recordedSeconds',
    'longestGap',
    'isAltered',
    'faceFailed',
    'longitude',
    'latitude',
    'place',
    'outsideApproval',
    'netFee',
    'oldest',
    'matter',
    'withdrawn',
  ],
  beside: ['office', 'notary'],
  through: { ref: 'office', fields: ['practicePlaces'] },
  judge: (acts, value) => acts.flatMap((one) => findings(one, value).map(factOf)),
});
