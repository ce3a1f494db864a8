/** `parts.*.XM` of what was gathered is `XM` of a part; what is only of the whole is no field of a part. */
export const partPath = (path: string): string | undefined => /^(?:parts\.(?:\*|\d+)|first|last)(?:\.(.*))?$/.exec(path)?.[1];
