/** Base64 (RFC 4648, padded; blanks and line ends between are ignored), decoded while it passes. */
export interface Base64Decoder {
  /** Undefined: this is no base64. */
  decode(text: string): Buffer | undefined;
  /** Whether it ended as it must. */
  isWhole(): boolean;
}

export function base64Decoder(): Base64Decoder {
  let rest = '';
  let hasEnded = false;
  return {
    decode(text) {
      const plain = rest + text.replaceAll(/[\t\n\r ]+/g, '');
      const whole = plain.length - (plain.length % 4);
      rest = plain.slice(whole);
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain) || (hasEnded && plain !== '')) return undefined;
      hasEnded = plain.slice(0, whole).endsWith('=');
      return Buffer.from(plain.slice(0, whole), 'base64');
    },
    isWhole: () => rest === '',
  };
}
