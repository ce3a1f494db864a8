import { __messageCamel__Answer, system } from '@fatong/contracts/systems/__system__';
import { partnerWsdl, soapClient, type Client, type ClientOptions, type SoapSide } from '../kit/index.js';

/** Their side, as their own description has it: replace `partner.wsdl` by theirs, and name their operations here. */
export const side: SoapSide = {
  wsdl: partnerWsdl(system.folder),
  routes: { [__messageCamel__Answer.type]: { operation: '__messageCamel__Answer' } },
  question: 'receiptOf',
};

/** They deduplicate by WS-Addressing's `MessageID` (our request id). */
export const client = (options: ClientOptions): Promise<Client> => soapClient(system, side, options);
