/** Where both apps keep their records: commands for the router. */
export const recordsLink = (type: string): string[] => ['/records', type];
export const reportLink = (id: string): string[] => ['/reports', id];
export const uploadLink = (id: string): string[] => ['/uploads', id];
export const noticesLink = (): string[] => ['/notices'];
export const recordLink = (type: string, id: string): string[] => ['/records', type, id];
