import { HttpHeaders } from '@angular/common/http';

/** Whatever is sent twice with the same key is done once. */
export const keyed = (key: string): { headers: HttpHeaders } => ({ headers: new HttpHeaders({ 'Idempotency-Key': key }) });
