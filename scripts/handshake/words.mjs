/** The bytes of AMQP 0-9-1, as far as a handshake speaks it. A method is named by its two numbers, as the specification lists them. */
export const methods = {
  start: '10.10',
  startOk: '10.11',
  tune: '10.30',
  tuneOk: '10.31',
  open: '10.40',
  openOk: '10.41',
  close: '10.50',
  closeOk: '10.51',
  blocked: '10.60',
  channelOpen: '20.10',
  channelOpenOk: '20.11',
  channelClose: '20.40',
  declare: '50.10',
  declareOk: '50.11',
  publish: '60.40',
  ack: '60.80',
  nack: '60.120',
  select: '85.10',
  selectOk: '85.11',
};

const [methodFrame, headerFrame, bodyFrame, frameEnd] = [1, 2, 3, 0xce];

const uint16 = (value) => Buffer.from([value >> 8, value & 0xff]);
const uint32 = (value) => Buffer.concat([uint16(value >>> 16), uint16(value & 0xffff)]);
const long = (bytes) => Buffer.concat([uint32(bytes.length), bytes]);

export const short = (text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);
export const longText = (text) => long(Buffer.from(text));

/** A table of texts, whole numbers, truths and tables. */
export const table = (entries) => long(Buffer.concat(Object.entries(entries).flatMap(([key, value]) => [short(key), field(value)])));

function field(value) {
  if (typeof value === 'string') return Buffer.concat([Buffer.from('S'), longText(value)]);
  if (typeof value === 'number') return Buffer.concat([Buffer.from('I'), uint32(value)]);
  if (typeof value === 'boolean') return Buffer.from(['t'.charCodeAt(0), value ? 1 : 0]);
  return Buffer.concat([Buffer.from('F'), table(value)]);
}

const frame = (type, channel, payload) =>
  Buffer.concat([Buffer.from([type]), uint16(channel), uint32(payload.length), payload, Buffer.from([frameEnd])]);

/** One method with its arguments, already bytes. */
export const method = (channel, name, ...args) =>
  frame(methodFrame, channel, Buffer.concat([...name.split('.').map((part) => uint16(Number(part))), ...args]));

/** What follows a publication: its properties (kept by the broker) and its body. */
export const content = (channel, body) =>
  Buffer.concat([
    frame(headerFrame, channel, Buffer.concat([uint16(60), uint16(0), uint32(0), uint32(body.length), uint16(0x1000), Buffer.from([2])])),
    frame(bodyFrame, channel, body),
  ]);

/** Cuts whole frames off what came. @returns {{methods: {name: string, args: Buffer}[], rest: Buffer}} */
export function read(bytes) {
  const found = [];
  let rest = bytes;
  while (rest.length >= 7 && rest.length >= 8 + rest.readUInt32BE(3)) {
    const size = rest.readUInt32BE(3);
    if (rest[0] === methodFrame) found.push({ name: `${rest.readUInt16BE(7)}.${rest.readUInt16BE(9)}`, args: rest.subarray(11, 7 + size) });
    rest = rest.subarray(8 + size);
  }
  return { methods: found, rest };
}

/** @returns {{code: number, text: string}} why the broker closes a connection or channel */
export const reasonOf = (args) => ({ code: args.readUInt16BE(0), text: args.toString('utf8', 3, 3 + args[2]) });
