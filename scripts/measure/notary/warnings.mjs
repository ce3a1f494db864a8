/** What the warning models say of one office by itself on the last day of the files (N01–N06, N41); beside others: beside.mjs. */
import { group, half, lastOfMonth, monthBefore, ms, number, out, plus, read, shanghai, sum } from './rows.mjs';

/** Days of rest and make-up days of 2025 and 2026 by the notices of the State Council. */
const rests = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
];
const madeUp = new Set([
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
]);
const works = (day) =>
  madeUp.has(day) || (!rests.some(([from, to]) => day >= from && day <= to) && new Date(ms(day)).getUTCDay() % 6 !== 0);

const [{ today }] = read('today');
const offices = new Map(read('offices').map((one) => [one.code, one]));
const people = new Map(read('people').map((one) => [one.licence, one]));
const parties = group(read('parties'), (one) => one.act);
const agents = group(read('agents'), (one) => one.act);
const pauses = group(read('pauses'), (one) => one.act);
const fees = group(read('fees'), (one) => one.act);
const recordings = group(read('recordings'), (one) => one.act);
const acts = read('acts').map((act) => ({
  ...act,
  on: shanghai(act.acceptedAt),
  issuedOn: act.issuedAt === '' ? '' : shanghai(act.issuedAt),
  isWithdrawn: act.state === 'withdrawn',
  parties: parties.get(act.id) ?? [],
  agents: agents.get(act.id) ?? [],
  pauses: pauses.get(act.id) ?? [],
  fees: (fees.get(act.id) ?? []).map((fee) => ({ ...fee, fen: (fee.refundOf === '' ? 1 : -1) * Number(fee.amount) })),
  recordings: recordings.get(act.id) ?? [],
}));
const age = (born, on) => Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
const oldest = (act) =>
  Math.max(-1, ...act.parties.filter(({ kind, bornOn }) => kind === 'person' && bornOn !== '').map(({ bornOn }) => age(bornOn, act.on)));
const net = (act) => sum(act.fees.map(({ fen }) => fen));
/** What is collected for translators is not the office's. */
const ownFee = (act) => sum(act.fees.filter(({ kind }) => kind !== 'translation').map(({ fen }) => fen));

/** A warning: model, whose, and its numbers as text. */
const warn = (kind, { office, who = '', item, period = '', level, numbers = '' }) =>
  out({ kind, of: office, line: [item, who, period, level, numbers].join(' | ') });
const twice = (value, limit) => (value >= 2 * limit ? 'red' : value >= limit ? 'yellow' : null);
const known = acts.filter((act) => offices.has(act.office));
const standing = known.filter((act) => !act.isWithdrawn);

// N01: applicants of sixty or more; what disposes of property and money weighs two.
const heavy = new Set(['propertySale', 'propertyPower', 'power', 'gift', 'loan', 'mortgageRegistration']);
const ofElderly = standing.filter((act) => people.has(act.notary) && oldest(act) >= 60);
for (const [item, limit, period] of [
  ['一日涉老办证', 8, (act) => act.on],
  ['一月涉老办证', 60, (act) => act.on.slice(0, 7)],
])
  for (const all of group(ofElderly, (act) => `${act.notary} ${period(act)}`).values()) {
    const value = sum(all.map(({ matter }) => (heavy.has(matter) ? 2 : 1)));
    const level = twice(value, limit);
    if (level) warn('elderly', { office: all[0].office, who: all[0].notary, item, period: period(all[0]), level, numbers: `${value}` });
  }

// N02: by the digest, in the whole city; one act counts once, and listed enterprises not at all.
const exempt = read('exemptions');
const isListed = ({ uscc }, on) => exempt.some((one) => one.uscc === uscc && one.from <= on && (one.until === '' || one.until >= on));
const seen = standing.flatMap((act) =>
  act.parties.filter((one) => !isListed(one, act.on)).map((one) => ({ digest: one.digest, on: act.on, act: act.id, office: act.office })),
);
for (const all of group(seen, ({ digest }) => digest).values())
  for (const [days, limit] of [
    [30, 3],
    [365, 8],
  ]) {
    const of = (from) => all.filter(({ on }) => on >= from && on <= plus(from, days - 1));
    const count = (some) => new Set(some.map(({ act }) => act)).size;
    const starts = [...new Set(all.map(({ on }) => on))].sort();
    // A series goes on while there is another such day within so many days; it is told of where it begins, by each of the two limits.
    const told = new Map();
    for (const [level, least] of [
      ['yellow', limit],
      ['red', 2 * limit],
    ]) {
      let last = null;
      for (const from of starts.filter((day) => count(of(day)) >= least)) {
        if (last === null || plus(last, days - 1) < from) told.set(from, level);
        last = from;
      }
    }
    for (const [from, level] of told)
      for (const [office, own] of group(of(from), (one) => one.office))
        warn('sameParty', {
          office,
          item: `${days} 日内同一当事人`,
          period: `${from} 至 ${plus(from, days - 1)}`,
          level,
          numbers: `${count(of(from))} ${count(of(from)) - count(own)}`,
        });
  }

// N03: what was paid less refunds, without what is collected for others.
for (const act of standing) {
  const fen = ownFee(act);
  const level = fen >= 200_000_00 ? 'red' : fen >= 50_000_00 ? 'yellow' : null;
  if (level)
    warn('largeFee', {
      office: act.office,
      who: act.id,
      item: '单件收费',
      level,
      period: act.on.slice(0, 7),
      numbers: (fen / 100).toFixed(2),
    });
}

// N04, N05: each of the twelve months that are over, of notaries of the last three, and the year up to its end; January and February together.
const spansOf = (months) =>
  Array.from({ length: months }, (_, i) => monthBefore(today.slice(0, 7), i + 1)).flatMap((month) => {
    const [year, of] = month.split('-');
    if (of === '01') return [];
    const before = `${Number(year) - 1}`;
    const until = [lastOfMonth(month), lastOfMonth(`${before}-${of}`)];
    const whole = { now: [`${year}-01-01`, until[0]], then: [`${before}-01-01`, until[1]] };
    if (of === '02') return [{ words: `${year}-01至02`, ...whole }];
    return [
      { words: month, now: [`${month}-01`, until[0]], then: [`${before}-${of}-01`, until[1]] },
      { words: `${year}-01至${of}`, ...whole },
    ];
  });
const within = (rows, [from, to]) => sum(rows.filter(({ on }) => on >= from && on <= to).map(({ amount }) => amount));
function growth(kind, rows, base, { office, who = '', item, months = 12 }) {
  for (const { words, now, then } of spansOf(months)) {
    const [is, was] = [within(rows, now), within(rows, then)];
    if (was <= 0 || was < base) continue;
    const percent = half(((is - was) / was) * 100, 1);
    const level = Math.abs(percent) >= 50 ? 'red' : Math.abs(percent) >= 30 ? 'yellow' : null;
    if (level)
      warn(kind, { office, who, item, period: words, level, numbers: `${percent < 0 ? '-' : '+'}${Math.abs(percent).toFixed(1)}` });
  }
}
const paid = known.flatMap((act) =>
  act.issuedOn === ''
    ? []
    : act.fees
        .filter(({ kind }) => kind !== 'translation')
        .map((fee) => ({
          office: act.office,
          amount: fee.fen / 100,
          on: fee.refundOf !== '' && fee.on > act.issuedOn ? fee.on : act.issuedOn,
        })),
);
for (const [office, rows] of group(paid, (one) => one.office)) growth('feeGrowth', rows, 100_000, { office, item: '收费净额同比' });
const one = ({ on, office, notary }) => ({ on, office, notary, amount: 1 });
for (const [office, rows] of group(standing.map(one), (of) => of.office))
  growth('acceptanceGrowth', rows, 30, { office, item: '受理量同比' });
for (const [notary, rows] of group(standing.map(one), (of) => of.notary))
  if (people.has(notary))
    growth('acceptanceGrowth', rows, 30, {
      office: people.get(notary).office,
      who: notary,
      item: '受理量同比（公证员）',
      months: 3,
    });

// N06: recordings.
const rad = (degrees) => (degrees * Math.PI) / 180;
function metres(lonA, latA, lonB, latB) {
  const [x, y] = [Math.sin(rad(lonB - lonA) / 2) ** 2 * Math.cos(rad(latA)) * Math.cos(rad(latB)), Math.sin(rad(latB - latA) / 2) ** 2];
  return 6_371_000 * 2 * Math.atan2(Math.sqrt(x + y), Math.sqrt(1 - x - y));
}
const must = new Set(['propertySale', 'propertyPower', 'will', 'gift', 'guardianship']);
for (const act of standing) {
  const say = (item, level, numbers) =>
    warn('video', { office: act.office, who: act.id, item, level, period: act.on.slice(0, 7), numbers });
  const has = act.recordings.length > 0;
  if (!has && act.issuedOn !== '' && (must.has(act.matter) || oldest(act) >= 60)) say('应录未录', 'red', '');
  const seconds = sum(act.recordings.map((of) => (Date.parse(of.ended) - Date.parse(of.began)) / 1000));
  if (has && (seconds < 180 || seconds > 7200)) say('时长异常', 'yellow', `${seconds}`);
  const gap = Math.max(0, ...act.recordings.map((of) => Number(of.gap)));
  if (gap > 60) say('录像中断', 'yellow', `${gap}`);
  if (act.recordings.some((of) => of.isChanged === 'true')) say('摘要不一致', 'red', '');
  if (act.recordings.some((of) => of.face === 'failed')) say('人脸比对', 'red', '');
  const places = offices
    .get(act.office)
    .places.split(';')
    .filter(Boolean)
    .map((of) => of.split(' ').map(Number));
  const points = [...act.recordings, act].map((of) => [number(of.longitude), number(of.latitude)]).filter(([east]) => east !== null);
  if (act.place !== 'online' && places.length > 0 && points.length > 0) {
    const far = Math.max(...points.map(([east, north]) => Math.min(...places.map(([lon, lat]) => metres(lon, lat, east, north)))));
    if (far > 500 && !(act.place === 'outside' && act.approval !== '')) say('位置异常', 'yellow', `${Math.round(far)}`);
  }
  if (has && net(act) > 200_000_00) say('费用高', 'yellow', `${net(act) / 100}`);
}
const midnight = Date.parse(`${today}T00:00:00+08:00`);
for (const { device, office, heardAt } of read('devices')) {
  const hours = Math.floor((midnight - Date.parse(heardAt)) / 3_600_000);
  if (hours >= 24) warn('device', { office, who: device, item: '设备离线', level: hours >= 72 ? 'red' : 'yellow', numbers: `${hours}` });
}

// N41: what a notary may not do.
const lend = [
  '小额贷款',
  '典当',
  '融资租赁',
  '融资担保',
  '商业保理',
  '网络借贷',
  '金融信息',
  '投资管理',
  '资产管理',
  '财富管理',
  '投资咨询',
];
for (const act of standing) {
  const say = (item, level) => warn('practice', { office: act.office, who: act.id, item, level, period: act.on.slice(0, 7), numbers: '' });
  const lent = act.parties.some(({ kind, name }) => kind !== 'person' && kind !== 'financial' && lend.some((word) => name.includes(word)));
  const isIssued = act.issuedOn !== '';
  if (act.matter === 'propertyPower' && act.agents.some(({ relation }) => relation === 'intermediary' || relation === 'other'))
    say('不动产处分全项委托', 'red');
  if (lent && ['loan', 'enforcement', 'contract', 'mortgageRegistration'].includes(act.matter)) say('非金融机构融资合同', 'red');
  if (lent && ['power', 'propertyPower'].includes(act.matter)) say('具有担保性质的委托', 'red');
  if (isIssued && act.recordings.some((of) => of.face === 'failed')) say('未查核真实身份', 'red');
  if (isIssued && (act.approvedOn === '' || Date.parse(act.issuedAt) - Date.parse(act.acceptedAt) < 600_000))
    say('未经实质审查出具公证书', 'red');
  if (act.approver !== '' && (act.approver === act.notary || act.approver === act.issuer)) say('审批人即承办人', 'red');
  if (!people.has(act.notary)) say('无执业登记办证', 'red');
  else if (['suspended', 'left'].includes(people.get(act.notary).status)) say('停止执业期间办证', 'red');
  if (act.matter === 'will' && isIssued && Number(act.witnesses || 0) < 1) say('遗嘱公证一人办理', 'red');
  const [east, north] = [number(act.longitude), number(act.latitude)];
  if (act.place !== 'online' && east !== null && (east < 120.85 || east > 122.25 || north < 30.67 || north > 31.9))
    say('超出执业区域', 'yellow');
}

// N41: quality of acts, what is not archived after three months, what was refused or ended, complaints.
for (const act of standing) {
  const say = (item, level, numbers) =>
    warn('quality', { office: act.office, who: act.id, item, level, period: act.on.slice(0, 7), numbers });
  if (act.issuedOn !== '') {
    let days = 0;
    for (let day = plus(act.on, 1); day <= act.issuedOn; day = plus(day, 1))
      if (works(day) && !act.pauses.some(({ from, until }) => day >= from && day <= until)) days++;
    if (days > 15) say('超期出证', 'yellow', `${days}`);
  }
  if (act.state === 'revoked') say('撤销公证书', 'red', act.closedOn);
}
const threeLater = (month) => monthBefore(month, -3);
for (const [key, all] of group(
  known.filter((act) => act.issuedOn !== '' && act.archivedOn === ''),
  (act) => `${act.office} ${act.issuedOn.slice(0, 7)}`,
)) {
  const [office, month] = key.split(' ');
  if (lastOfMonth(threeLater(month)) < today)
    warn('archive', { office, item: '逾期未归档', period: month, level: 'yellow', numbers: `${all.length}` });
}
// Of a month that is over, what was refused or ended beside what was accepted, and what was corrected beside what was issued; of fewer than thirty nothing is said.
for (const [office, all] of group(known, (act) => act.office))
  for (const month of Array.from({ length: 12 }, (_, i) => monthBefore(today.slice(0, 7), i + 1))) {
    const count = (is) => all.filter(is).length;
    const say = (item, over, under, limit) => {
      if (under < 30 || over / under <= limit / 100) return;
      warn('refusals', {
        office,
        item,
        period: month,
        level: 'yellow',
        numbers: `${half((over / under) * 100, 1).toFixed(1)} ${over} ${under}`,
      });
    };
    say(
      '不予办理与终止占比',
      count((act) => act.closedOn.startsWith(month) && act.issuedOn === ''),
      count((act) => act.on.startsWith(month) && !act.isWithdrawn),
      10,
    );
    say(
      '补正占比',
      count((act) => act.correctedOn.startsWith(month)),
      count((act) => act.issuedOn.startsWith(month)),
      1,
    );
  }
for (const { office, result, answeredOn } of read('complaints'))
  if (result === 'substantiated' || result === 'partly')
    warn('substantiated', {
      office,
      item: '投诉查证属实',
      period: answeredOn.slice(0, 7),
      level: result === 'partly' ? 'yellow' : 'red',
      numbers: '',
    });

// N41: a day beside the ninety before, and the mean fee of a month beside the twelve before.
function zOf(value, before, least) {
  if (before.length < least) return null;
  const mean = sum(before) / before.length;
  const spread = Math.sqrt(sum(before.map((of) => (of - mean) * (of - mean))) / before.length);
  return spread === 0 ? null : (value - mean) / spread;
}
const shown = (z) => `${z > 0 ? '+' : '-'}${Math.abs(z).toFixed(1)}`;
for (const [office, all] of group(standing, (act) => act.office)) {
  const days = [...group(all, ({ on }) => on)].map(([on, of]) => ({ on, count: of.length }));
  for (const { on, count } of days.filter((day) => day.on < today && day.on >= plus(today, -7))) {
    const z = zOf(
      count,
      days.filter((day) => day.on < on && day.on >= plus(on, -90)).map((day) => day.count),
      20,
    );
    const level = z === null ? null : Math.abs(z) >= 4 ? 'red' : Math.abs(z) >= 3 ? 'yellow' : null;
    if (level) warn('volume', { office, item: '日受理量', period: on, level, numbers: `${count} ${shown(z)}` });
  }
}
for (const [office, all] of group(
  known.filter((act) => act.issuedOn !== ''),
  (act) => act.office,
)) {
  const last = monthBefore(today.slice(0, 7), 1);
  const means = new Map([...group(all, (act) => act.issuedOn.slice(0, 7))].map(([month, of]) => [month, sum(of.map(ownFee)) / of.length]));
  if (!means.has(last)) continue;
  const z = zOf(
    means.get(last),
    [...means].filter(([month]) => month < last && month >= monthBefore(last, 12)).map(([, mean]) => mean),
    6,
  );
  const level = z === null ? null : Math.abs(z) >= 3 ? 'red' : Math.abs(z) >= 2 ? 'yellow' : null;
  if (level)
    warn('deviation', { office, item: '单件平均收费', period: last, level, numbers: `${(means.get(last) / 100).toFixed(2)} ${shown(z)}` });
}
