import type { Finding, Problem } from './problem.js';
import { inLanguage, type Label, type Language } from './label.js';

interface Kind {
  readonly status: number;
  readonly title: Label;
  /** Sentence with `{parameter}` places: what happened, why, what to do. */
  readonly detail?: Label;
}

const kind = (status: number, title: Label, detail?: Label): Kind => ({ status, title, ...(detail && { detail }) });

/** The one registry of problem types (RFC 9457), for the API and for every door. Codes never change; a new one is added. */
export const problems = {
  // doors for outside systems
  'signature-missing': kind(
    401,
    ['缺少签名', 'Signature missing'],
    ['请求必须按 RFC 9421 签名（Signature、Signature-Input）。', 'The request must be signed (RFC 9421: Signature, Signature-Input).'],
  ),
  'signature-wrong': kind(
    401,
    ['签名不正确', 'Signature wrong'],
    [
      '签名与请求不符：请检查密钥、Content-Digest 和签名范围。',
      'The signature does not fit the request: check key, Content-Digest and covered components.',
    ],
  ),
  'signature-stale': kind(
    401,
    ['签名已过期', 'Signature stale'],
    [
      '签名时间与服务器时间相差超过 {seconds} 秒：请校准时钟后重新签名。',
      'The signature was created more than {seconds} s away from our clock: set the clock and sign again.',
    ],
  ),
  'signature-expired': kind(
    401,
    ['签名过旧', 'Signature expired'],
    [
      '报文的签名已超过 {days} 天：请重新签名后再发布。',
      'The message was signed more than {days} days ago: sign it again and publish it again.',
    ],
  ),
  'key-unknown': kind(
    401,
    ['密钥未登记', 'Key unknown'],
    ['密钥 {keyid} 未登记或不属于该系统。', 'Key {keyid} is not registered for this system.'],
  ),
  'certificate-missing': kind(
    401,
    ['未出示证书', 'Certificate missing'],
    [
      '{system} 须以双向 TLS 出示客户端证书：没有读取所发内容。',
      '{system} must show its client certificate (mutual TLS): nothing of what was sent was read.',
    ],
  ),
  'certificate-unknown': kind(
    401,
    ['证书未登记', 'Certificate unknown'],
    [
      '所出示的证书不是为 {system} 登记的，或不在有效期内：所发内容未被采用。',
      'The certificate shown is not the one on file for {system}, or is not valid now: nothing of what was sent was taken.',
    ],
  ),
  'nonce-replayed': kind(
    401,
    ['请求重放', 'Request replayed'],
    ['该 nonce 已使用过：重发时请重新签名。', 'This nonce was used before: sign again when sending again.'],
  ),
  'digest-wrong': kind(401, ['摘要不符', 'Digest wrong'], ['Content-Digest 与正文不符。', 'Content-Digest does not fit the body.']),
  'token-missing': kind(
    401,
    ['缺少身份令牌', 'Token missing'],
    [
      '报文头须有 WS-Security UsernameToken（PasswordDigest、Nonce、Created）。',
      'The header must hold a WS-Security UsernameToken (PasswordDigest, Nonce, Created).',
    ],
  ),
  'token-wrong': kind(
    401,
    ['身份令牌不正确', 'Token wrong'],
    [
      'UsernameToken 的摘要与用户不符，或写法有误：请检查密码、Nonce、Created。',
      'The UsernameToken’s digest does not fit its user, or it is malformed: check password, nonce and created.',
    ],
  ),
  'token-stale': kind(
    401,
    ['身份令牌已过期', 'Token stale'],
    [
      'Created 与服务器时间相差超过 {seconds} 秒：请校准时钟后重新生成。',
      'Created is more than {seconds} s away from our clock: set the clock and make a new token.',
    ],
  ),
  'envelope-unreadable': kind(
    400,
    ['信封无法读取', 'Sealed envelope cannot be read'],
    ['文件不是约定格式的数字信封：没有打开，也没有保存其内容。', 'The file is no sealed envelope of the agreed form: nothing was opened.'],
  ),
  'envelope-signature': kind(
    401,
    ['信封签名不正确', 'Signature of the envelope wrong'],
    ['SM2 签名与信封不符，或信封不是发给本接口的。', 'The SM2 signature does not fit the envelope, or it is meant for another door.'],
  ),
  'envelope-unopened': kind(
    401,
    ['信封无法打开', 'Envelope cannot be opened'],
    [
      '内容不是用我方公钥加密的，或已被改动：请检查所用公钥后重新加密发送。',
      'The content was not encrypted for our public key, or was changed: check which key you used, seal and send it again.',
    ],
  ),
  'message-unknown': kind(404, ['未知报文', 'Message unknown'], ['没有约定报文 {message}。', 'There is no agreed message {message}.']),
  'identity-conflict': kind(
    409,
    ['同一标识内容不同', 'Same identity, other content'],
    [
      '该标识的报文已收到，但内容不同：更正请提高版本号 {version}。',
      'A message of this identity was received with other content: to correct it, raise its version {version}.',
    ],
  ),
  'contract-broken': kind(
    422,
    ['报文不符合接口规范', 'Message does not match the agreed format'],
    ['{count} 处不符合约定。', '{count} places break the contract.'],
  ),
  'receipt-unknown': kind(404, ['没有该回执', 'Receipt unknown'], ['没有编号为 {id} 的回执。', 'There is no receipt {id}.']),
  backlog: kind(
    429,
    ['积压过多，请稍后再发', 'Too much waits'],
    [
      '贵方已有 {waiting} 份报文等待处理，暂不受理：请 {seconds} 秒后重发；本次未受理，不会丢失或重复。',
      '{waiting} of your messages wait to be worked on and no more are taken: send again in {seconds} s; nothing was taken, nothing is lost or doubled.',
    ],
  ),
  // bodies, everywhere
  'body-malformed': kind(
    400,
    ['正文无法读取', 'Body cannot be read'],
    ['正文不是有效的 JSON（UTF-8）。', 'The body is no valid JSON in UTF-8.'],
  ),
  'body-too-deep': kind(400, ['正文嵌套过深', 'Body too deep'], ['嵌套超过 {depth} 层。', 'Nesting exceeds {depth} levels.']),
  'body-too-large': kind(413, ['正文过大', 'Body too large'], ['正文超过 {bytes} 字节。', 'The body exceeds {bytes} bytes.']),
  'structure-too-large': kind(
    413,
    ['文件以外的内容过大', 'Too much beside the files'],
    [
      '除文件内容外，正文不得超过 {bytes} 字节：请拆分报文。',
      'Without the content of its files a body has at most {bytes} bytes: split the message.',
    ],
  ),
  'xml-malformed': kind(
    400,
    ['XML 无法读取', 'XML cannot be read'],
    ['正文不是格式良好的 XML（UTF-8 或 GB 18030）。', 'The body is no well-formed XML in UTF-8 or GB 18030.'],
  ),
  'xml-forbidden': kind(
    400,
    ['XML 含有不允许的内容', 'XML not allowed'],
    ['不接受文档类型、实体和处理指令。', 'Document types, entities and processing instructions are not taken.'],
  ),
  'envelope-wrong': kind(
    400,
    ['不是 SOAP 1.1 报文', 'No SOAP 1.1 envelope'],
    ['应为 SOAP 1.1 Envelope，Body 内恰有一个元素。', 'It must be a SOAP 1.1 envelope with exactly one element in its body.'],
  ),
  'envelope-version': kind(
    400,
    ['SOAP 版本不符', 'SOAP version mismatch'],
    [
      '这里使用 SOAP 1.1（http://schemas.xmlsoap.org/soap/envelope/，text/xml）。',
      'This door speaks SOAP 1.1 (http://schemas.xmlsoap.org/soap/envelope/, text/xml).',
    ],
  ),
  'header-unknown': kind(
    400,
    ['报文头无法识别', 'Header not understood'],
    ['带有 mustUnderstand 的报文头不在约定之内。', 'A header marked mustUnderstand is not part of the agreement.'],
  ),
  'header-too-large': kind(
    413,
    ['报文头过大', 'Header too large'],
    [
      'SOAP 报文头须在正文的前 {bytes} 字节内结束（</Header>）。',
      'The SOAP header must have ended (</Header>) within the first {bytes} bytes of the body.',
    ],
  ),
  'media-type': kind(415, ['内容类型不支持', 'Media type not supported'], ['请使用 {expected}。', 'Use {expected}.']),
  // API
  'not-found': kind(404, ['未找到', 'Not found'], ['未找到该记录，或您没有查看权限。', 'It was not found, or you may not see it.']),
  'method-not-allowed': kind(405, ['不支持该方法', 'Method not allowed']),
  'no-session': kind(
    401,
    ['请登录', 'Please sign in'],
    ['登录已失效，请重新登录；已填写的内容会保留。', 'Your session has ended: sign in again; what you entered stays.'],
  ),
  'login-failed': kind(401, ['登录失败', 'Sign-in failed'], ['用户名或密码不正确。', 'User name or password is wrong.']),
  'second-factor': kind(
    401,
    ['还需动态口令', 'One-time code needed'],
    [
      '用户名和密码以外，请再填写动态口令；这样登录未经身份核验，只能查看。需要办理的，请用身份核验或者电子律师执业证登录。',
      'Beside name and password enter the code of your app: you read only, since you were not identified. To hand something in sign in by an identity check or the electronic licence.',
    ],
  ),
  'passcode-wrong': kind(
    403,
    ['动态口令不正确', 'One-time code wrong'],
    [
      '动态口令不正确、已经用过，或者尚未设置。请核对手机时间，等下一个口令出现后再试；没有设置过的，请先经身份核验登录后在“我的设置”中设置。',
      'The code is wrong, was used, or none is set up: check the time of your phone and try the next one. Who never set it up signs in as identified first and does so under “my settings”.',
    ],
  ),
  unidentified: kind(
    403,
    ['未经身份核验，只能查看', 'Not identified: reading only'],
    [
      '您是用密码和动态口令登录的，未经身份核验，只能查看，不能提交、修改或者撤回。身份核验平台恢复后，请重新用身份核验或者电子律师执业证登录后办理。',
      'You signed in by password and one-time code and were not identified: you read, and hand in, change or take back nothing. Sign in by an identity check or the electronic licence to do that.',
    ],
  ),
  'identity-refused': kind(
    401,
    ['身份未能核验', 'Identity not confirmed'],
    [
      '执业证号、身份号码或者人脸未能核验一致，或者核验已超时。请核对后重新核验，或者用账号和密码登录。',
      'Licence number, identity number or face were not confirmed, or it took too long: check them and try again, or sign in by name and password.',
    ],
  ),
  'identity-away': kind(503, ['核验平台暂时不可用', 'The identity platform is away'], ['{why}', '{why}']),
  'login-locked': kind(
    429,
    ['暂时不能登录', 'Sign-in paused'],
    [
      '用此用户名或从此处登录失败次数过多，请 {minutes} 分钟后再试；用您以前登录过的浏览器登录，不受他人失败的影响。',
      'Too many failures with this user name or from this place: try again in {minutes} min. In a browser where you have signed in before, failures of others do not count.',
    ],
  ),
  csrf: kind(
    403,
    ['请求校验失败', 'Request check failed'],
    ['缺少或错误的 X-CSRF-Token：请刷新页面。', 'X-CSRF-Token is missing or wrong: reload the page.'],
  ),
  forbidden: kind(403, ['无权操作', 'Not allowed'], ['您的岗位或辖区没有这项权限。', 'Your role or district does not have this right.']),
  'wrong-surface': kind(403, ['入口不符', 'Wrong entrance'], ['该账号不能从此入口登录。', 'This account cannot sign in here.']),
  parameter: kind(400, ['参数不正确', 'Parameter wrong'], ['参数 {name} 不正确。', 'Parameter {name} is wrong.']),
  'personal-filter': kind(
    400,
    ['个人信息不得出现在地址中', 'Personal data in the address'],
    ['字段 {field} 含个人信息，请用 POST …/query 查询。', 'Field {field} is personal: use POST …/query.'],
  ),
  input: kind(422, ['填写有误', 'Input refused'], ['{count} 处需要更正。', '{count} places need correction.']),
  'stale-version': kind(
    409,
    ['内容已被他人更新', 'Changed by somebody else'],
    [
      '您看到的是第 {yours} 版，现为第 {current} 版：请核对后再提交。',
      'You saw version {yours}, it is now {current}: check and submit again.',
    ],
  ),
  'action-not-possible': kind(409, ['当前不能执行', 'Not possible now'], ['{why}', '{why}']),
  'message-held': kind(
    409,
    ['报文已在他人操作中', 'Messages held by another operation'],
    [
      '{count} 条报文已在操作 {operation} 中（{who} 于 {since} 发起）：请等它结束，或先将它取消。',
      '{count} messages are held by operation {operation}, begun by {who} at {since}: wait until it has ended, or cancel it first.',
    ],
  ),
  'scan-unavailable': kind(
    503,
    ['暂时不能上传文件', 'Files cannot be taken now'],
    [
      '病毒查杀服务暂时不可用，文件未保存：请稍后再传。',
      'The virus scanner cannot be asked; the file was not kept: upload it again later.',
    ],
  ),
  'body-removed': kind(
    410,
    ['正文已按保存期限删除', 'Body removed by retention'],
    [
      '该报文的正文已于 {on} 按保存期限删除：报文本身、回执与处理经过仍然保留。',
      'The bodies of this message were removed on {on} by retention; the message, its receipt and what became of it are kept.',
    ],
  ),
  'idempotency-conflict': kind(
    409,
    ['重复键内容不同', 'Idempotency key reused'],
    ['该 Idempotency-Key 已用于另一内容。', 'This Idempotency-Key was used with another body.'],
  ),
  unavailable: kind(
    503,
    ['暂时无法处理', 'Temporarily unavailable'],
    [
      '数据库或消息中间件暂时不可用，请稍后重发；未受理，不会丢失或重复。',
      'Database or broker is away: send again later; nothing was taken, nothing is lost or doubled.',
    ],
  ),
  'export-too-large': kind(
    422,
    ['导出内容过多', 'Too much to export'],
    [
      '符合条件的有 {count} 条，一次最多导出 {most} 条：请缩小条件后再导出。',
      '{count} records match and at most {most} can be exported at a time: narrow the conditions.',
    ],
  ),
  'not-opened': kind(
    404,
    ['查询码或者密码不正确', 'Wrong code or password'],
    [
      '没有与所填查询码和密码相符的事项：请核对后重新填写；连续 5 次不正确的，30 分钟内不能再查询。',
      'There is no matter with this code and password: look again. After five wrong answers nothing is told for 30 minutes.',
    ],
  ),
  'following-full': kind(
    409,
    ['关注的事项已满', 'You follow as many as there is room for'],
    [
      '每人最多关注 {most} 项，本项没有关注。请先在“关注”中取消不再需要的。',
      'One person follows at most {most} records, and this one was not added. Stop following those you no longer need first.',
    ],
  ),
  'too-many': kind(429, ['请求过于频繁', 'Too many requests'], ['请 {seconds} 秒后再试。', 'Try again in {seconds} s.']),
  unexpected: kind(500, ['系统错误', 'Unexpected error'], ['请把编号 {id} 告诉运维人员。', 'Tell the operators number {id}.']),
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof problems;

const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

const placesOf = ([sentence]: Label): ReadonlySet<string> => new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));

/** A problem in the reader's language. The parameters that stand in the sentence are given as data too, others not. */
export function problem(
  code: ProblemCode,
  language: Language,
  about: { params?: Readonly<Record<string, string | number>>; findings?: readonly Finding[] } = {},
): Problem {
  const { status, title, detail }: Kind = problems[code];
  const places = placesOf(detail ?? ['', '']);
  const given = { ...(about.findings && { count: about.findings.length }), ...about.params };
  const params = Object.fromEntries(Object.entries(given).filter(([name]) => places.has(name)));
  return {
    type: `/problems/${code}`,
    title: inLanguage(title, language),
    status,
    ...(detail && { detail: fill(inLanguage(detail, language), params) }),
    ...(about.findings && {
      errors: about.findings.map(({ pointer, code: of, words }) => ({ pointer, code: of, detail: inLanguage(words, language) })),
    }),
    ...(Object.keys(params).length > 0 && { params }),
  };
}

/** Chinese unless the reader prefers English (RFC 9110: the greatest weight, of equal ones the first; weight 0 is never meant). */
export function languageOf(acceptLanguage: string | undefined): Language {
  let [language, most]: [Language, number] = ['zh', 0];
  for (const range of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const spoken = tag === '*' ? 'zh' : /^(zh|en)(?:-|$)/.exec(tag)?.[1];
    const weight = weightOf(parameters);
    if (spoken !== undefined && weight > most) [language, most] = [spoken as Language, weight];
  }
  return language;
}

/** 0 to 1; a weight that cannot be read counts as 0. */
function weightOf(parameters: readonly string[]): number {
  const stated = parameters
    .find((one) => one.startsWith('q='))
    ?.slice(2)
    .trim();
  if (stated === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(stated) ? Number(stated) : 0;
}
