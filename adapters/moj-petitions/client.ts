import { accept, close, extend, letter, query, rating, register, reply, system, transfer } from '@fatong/contracts/systems/moj-petitions';
import { partnerWsdl, soapClient, type Client, type ClientOptions, type SoapSide } from '../kit/index.js';

/** The system's side, as its own description has it: an operation for each step. */
export const side: SoapSide = {
  wsdl: partnerWsdl(system.folder),
  routes: Object.fromEntries(
    [register, transfer, accept, extend, reply, close, rating, letter, query].map(({ type, message }) => [type, { operation: message }]),
  ),
  question: 'receiptOf',
};

/** It deduplicates by WS-Addressing's `MessageID` (our request id). */
export const client = (options: ClientOptions): Promise<Client> => soapClient(system, side, options);
