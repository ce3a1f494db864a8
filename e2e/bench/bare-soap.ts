import { createServer } from 'node:http';
import soap from 'soap';
import { system } from '@fatong/contracts/systems/court-cases';
import { soapDescription } from '@fatong/adapters/kit';

/** What the SOAP door is compared with: a node-soap server of the same WSDL that reads the body and answers. */
const { wsdl, path } = soapDescription(system);
const server = createServer((request, response) => {
  if (request.url === '/health/ready') response.end('{"ready":true}');
});
const caseProgress = ({ AH }: { readonly AH?: string }): object => ({ receipt: AH, type: 'bare', state: 'none' });
server.listen(Number(process.env['ADAPTERS_PORT']), '127.0.0.1', () => {
  soap.listen(server, { path: '/soap/court-cases', xml: wsdl, uri: path, services: { CourtCases: { CourtCasesPort: { caseProgress } } } });
});
process.once('SIGTERM', () => process.exit(0));
