import { createServer } from 'node:http';

/** A partner who answers each request when it is whole, and looks at none. */
const answer =
  '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><caseProgressResponse xmlns="urn:fatong:court-cases:v1">' +
  '<receipt>5b8f4b3e-0c39-4c1b-9d0a-6f2f7d1c9e11</receipt><type>court-cases.case-progress.v1</type><state>queued</state></caseProgressResponse></soap:Body></soap:Envelope>';

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.method === 'GET') response.end('{"ready":true}');
    else response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'content-length': answer.length }).end(answer);
  });
});
// Longer than calls are prepared for: a connection that ends in between would be counted as a call that failed.
server.keepAliveTimeout = 120_000;
server.listen(Number(process.env['ADAPTERS_PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
