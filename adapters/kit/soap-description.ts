import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { System } from '@fatong/contracts';
import { escapeXml } from '@fatong/contracts/xml';

/** How a system that speaks SOAP is described, beside its contracts: `<folder>.wsdl` and the `<folder>.xsd` it imports. */
export interface SoapDescription {
  readonly wsdl: string;
  readonly xsd: string;
  /** Where the WSDL lies. */
  readonly path: string;
}

export function soapDescription({ folder }: Pick<System, 'folder'>): SoapDescription {
  const path = (extension: string): string =>
    fileURLToPath(new URL(`../../contracts/systems/${folder}/${folder}.${extension}`, import.meta.url));
  return { path: path('wsdl'), wsdl: readFileSync(path('wsdl'), 'utf8'), xsd: readFileSync(path('xsd'), 'utf8') };
}

/** The WSDL with the address of the door. */
export const wsdlAt = ({ wsdl }: Pick<SoapDescription, 'wsdl'>, address: string): string =>
  wsdl.replace(/(<soap:address\s+location=")[^"]*"/, (_, before: string) => `${before}${escapeXml(address)}"`);
