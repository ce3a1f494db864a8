/** What is said of months, weeks and days beside other offices (N41, 同类偏离), and by models that the bureau composes itself (N29). */
import { group, lastOfMonth, monthBefore, ms, out, plus, read, shanghai, sum } from './rows.mjs';

const [{ today }] = read('today');
const classOf = new Map(read('offices').map(({ code, category }) => [code, category]));
const feesOf = group(read('fees'), (one) => one.act);
const parties = group(read('parties'), (one) => one.act);
const fen = (fee) => (fee.refundOf === '' ? 1 : -1) * Number(fee.amount);
const birthdays = (from, to) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
const acts = read('acts')
  .filter(({ office }) => classOf.has(office))
  .map((act) => {
    const on = shanghai(act.acceptedAt);
    const fees = feesOf.get(act.id) ?? [];
    return {
      ...act,
      on,
      fees,
      issuedOn: act.issuedAt === '' ? '' : shanghai(act.issuedAt),
      isStanding: act.state !== 'withdrawn',
      isOld: (parties.get(act.id) ?? []).some(({ kind, bornOn }) => kind === 'person' && bornOn !== '' && birthdays(bornOn, on) >= 60),
      // What is collected for translators is not the office's.
      net: sum(fees.filter(({ kind }) => kind !== 'translation').map(fen)),
    };
  });

/** Who is compared with: the others of one's class, or all others where these are fewer than four. What one has nothing of to compare is no peer. */
function othersOf(office, rows) {
  const others = rows.filter((one) => one.office !== office);
  const same = others.filter((one) => classOf.get(one.office) === classOf.get(office));
  const isKnown = rows.some((one) => one.office === office);
  return isKnown && new Set(same.map((one) => one.office)).size >= 4 ? same : others;
}
/** One digit, halves up. */
const tenth = (value) => Math.floor(value * 10 + 0.5) / 10;
const above = (value, base) => tenth(((value - base) / base) * 100);
const signed = (value) => `${value > 0 ? '+' : value < 0 ? '-' : ''}${Math.abs(value).toFixed(1)}`;

const oldest = plus(today, -90);
function spansOf(kind) {
  const all = [];
  if (kind === 'month')
    for (let month = monthBefore(today.slice(0, 7), 1); lastOfMonth(month) >= oldest; month = monthBefore(month, 1))
      all.push([`${month}-01`, lastOfMonth(month)]);
  else
    for (let day = plus(today, -1); day >= oldest; day = plus(day, -1))
      if (kind === 'day') all.push([day, day]);
      else if (new Date(ms(day)).getUTCDay() === 0) all.push([plus(day, -6), day]);
  return all;
}
const inside = (day, [from, to]) => day !== '' && day >= from && day <= to;

// N41: the mean fee of a month beside that of peers; fewer than ten acts say nothing.
const issued = acts.filter(({ issuedOn }) => issuedOn !== '');
const reach = plus(today, -130);
for (const office of classOf.keys()) {
  const peers = othersOf(
    office,
    issued.filter(({ issuedOn }) => issuedOn >= reach && issuedOn <= today),
  );
  for (const span of spansOf('month')) {
    const [own, theirs] = [issued.filter((one) => one.office === office), peers].map((all) =>
      all.filter((one) => inside(one.issuedOn, span)),
    );
    if (own.length < 10 || theirs.length === 0) continue;
    const [mean, base] = [own, theirs].map((all) => sum(all.map((one) => one.net)) / all.length);
    if (base <= 0) continue;
    const off = above(mean, base);
    const level = Math.abs(off) >= 100 ? 'red' : Math.abs(off) >= 50 ? 'yellow' : null;
    if (level) out({ kind: 'peers', of: office, line: ['单件收费与同类相比', '', span[0].slice(0, 7), level, signed(off)].join(' | ') });
  }
}

// N29: what is counted, by office and day.
const one = (office, on, amount = 1) => ({ office, on, amount });
const counted = {
  accepted: acts.filter(({ isStanding }) => isStanding).map(({ office, on }) => one(office, on)),
  elderly: acts.filter(({ isStanding, isOld }) => isStanding && isOld).map(({ office, on }) => one(office, on)),
  issued: issued.map(({ office, issuedOn, net }) => ({ ...one(office, issuedOn), net })),
  outside: issued.filter(({ place }) => place === 'outside').map(({ office, issuedOn }) => one(office, issuedOn)),
  offline: issued.map(({ office, issuedOn }) => one(office, issuedOn)),
  corrected: acts.filter(({ correctedOn }) => correctedOn !== '').map(({ office, correctedOn }) => one(office, correctedOn)),
  refused: acts.filter(({ closedOn, issuedOn }) => closedOn !== '' && issuedOn === '').map(({ office, closedOn }) => one(office, closedOn)),
  fees: issued.flatMap(({ office, issuedOn, fees }) =>
    fees
      .filter(({ kind }) => kind !== 'translation')
      .map((fee) => one(office, fee.refundOf !== '' && fee.on > issuedOn ? fee.on : issuedOn, fen(fee))),
  ),
};
const far = plus(today, -500);
for (const [name, all] of Object.entries(counted)) counted[name] = all.filter(({ on }) => on >= far && on <= today);
const over = (a, b, times) => (b === 0 ? null : (a * times) / b);
const count = (of, name, span) => sum((of[name] ?? []).filter(({ on }) => inside(on, span)).map(({ amount }) => amount));
const says = {
  accepted: (of, span) => count(of, 'accepted', span),
  issued: (of, span) => count(of, 'issued', span),
  fees: (of, span) => count(of, 'fees', span) / 100,
  meanFee: (of, span) =>
    over(sum(of.issued.filter(({ on }) => inside(on, span)).map(({ net }) => net)) / 100, count(of, 'issued', span), 1),
  elderlyShare: (of, span) => over(count(of, 'elderly', span), count(of, 'accepted', span), 100),
  outsideShare: (of, span) => over(count(of, 'outside', span), count(of, 'issued', span), 100),
  offlineShare: (of, span) => over(count(of, 'offline', span), count(of, 'issued', span), 100),
  correctedShare: (of, span) => over(count(of, 'corrected', span), count(of, 'issued', span), 100),
  refusedShare: (of, span) => over(count(of, 'refused', span), count(of, 'accepted', span), 100),
};
const addsUp = new Set(['accepted', 'issued', 'fees']);
const isShare = (indicator) => indicator.endsWith('Share');

const dimensions = read('composed').filter(({ isOff }) => isOff !== 'true');
for (const [office, category] of classOf) {
  const own = Object.fromEntries(Object.entries(counted).map(([name, all]) => [name, all.filter((row) => row.office === office)]));
  const others = Object.fromEntries(Object.entries(counted).map(([name, all]) => [name, othersOf(office, all)]));
  const mine = dimensions.filter(({ classes }) => classes === '' || classes.split(';').includes(category));
  for (const of of group(mine, ({ model, span }) => `${span} ${model}`).values())
    for (const span of spansOf(of[0].span)) {
      const met = of.flatMap((dimension) => {
        const { indicator, comparison } = dimension;
        const [value, limit] = [says[indicator](own, span), Number(dimension.threshold)];
        if (value === null) return [];
        if (comparison === 'atLeast' || comparison === 'atMost')
          return (comparison === 'atLeast' ? value >= limit : value <= limit) ? [{ ...dimension, value, off: null }] : [];
        const isYear = comparison === 'up' || comparison === 'down';
        const former = [monthBefore(span[0].slice(0, 7), 12), monthBefore(span[1].slice(0, 7), 12)];
        let base = isYear ? says[indicator](own, [`${former[0]}-01`, lastOfMonth(former[1])]) : says[indicator](others, span);
        if (!isYear && addsUp.has(indicator)) base = over(base, new Set(others[indicator].map((row) => row.office)).size, 1);
        if (base === null || base <= 0) return [];
        const off = above(value, base);
        return (comparison === 'up' || comparison === 'abovePeers' ? off >= limit : off <= -limit) ? [{ ...dimension, value, off }] : [];
      });
      if (sum(met.map(({ weight }) => Number(weight))) < 100) continue;
      const numbers = met.flatMap(({ indicator, value, off }) => [
        isShare(indicator) ? value.toFixed(1) : Number.isInteger(value) ? String(value) : value.toFixed(2),
        ...(off === null ? [] : [signed(off)]),
      ]);
      const period = span[0] === span[1] ? span[0] : `${span[0]}至${span[1]}`;
      const level = met.some((row) => row.level === 'red') ? 'red' : 'yellow';
      out({ kind: 'composed', of: office, line: [of[0].model, '', period, level, numbers.join(' ')].join(' | ') });
    }
}
