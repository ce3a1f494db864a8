# __id__ __systemZh__ · __systemEn__

#rest Area: __area__. Protocol: JSON over HTTP, both directions, signed by HTTP Message Signatures (RFC 9421, `hmac-sha256`, over method, path, content type and `Content-Digest`).
#soap Area: __area__. Protocol: SOAP 1.1, document/literal wrapped, both directions: they push, described in `__system__.wsdl`; we answer, described in their `partner.wsdl` (both in `contracts/systems/__system__/`).
#file Area: __area__. Protocol: sealed files in a folder (SFTP), in one direction; the receipts lie beside.
#amqp Area: __area__. Protocol: signed JSON over AMQP 0-9-1, in one direction: they publish to our broker, in the virtual host of partners, nothing is sent to them but what the door says of each message.

| direction | message | address | what |
|---|---|---|---|
#rest | in | `__message__` | `POST /exchange/__system__/__message__` | __messageZh__, whole at every change; `BH` is the item, `BBH` their version counter, `ZT` its state |
#soap | in | `__messageCamel__` | `POST /soap/__system__`, described by `GET /soap/__system__?wsdl` | __messageZh__, whole at every change; `BH` is the item, `BBH` their version counter, `ZT` its state |
#file | in | `__message__` | `<FATONG_DROP>/__system__/in/<name>.sealed` | __messageZh__, whole at every change; `BH` is the item, `BBH` their version counter, `ZT` its state |
#file | receipt | – | `<FATONG_DROP>/__system__/out/<name>.receipt.json` | taken, or refused and why, signed by us |
#amqp | in | `__message__` | exchange `partner.__system__`, `type` `__message__` | __messageZh__, whole at every change; `BH` is the item, `BBH` their version counter, `ZT` its state |
#amqp | answers | – | queue `partner.__system__.answers`, `correlation-id` the `message-id` | the receipt, or a problem (RFC 9457), of every message |
#rest+soap+amqp | in | – | `GET /exchange/__system__/receipts/<id>` | what became of a message; the cause of a failure only to the signed partner |
#rest | out | `__message__-answer` | `POST <partner>/inbox/__message__-answer` | our answer; `Idempotency-Key` is our request id, by which they deduplicate |
#soap | out | `__messageCamel__Answer` | `POST <partner>`, described by `partner.wsdl` | our answer; WS-Addressing `MessageID` is our request id, by which they deduplicate |
#soap | out | `receiptOf` | the same | whether they have a request of ours, asked when the outcome of a call is unknown |

#rest Keys: `__system__:<n>` at our doors, `fatong:<n>` with the same secret at theirs. In demo mode `__system__:1` has the secret `demo-key-__system__`; production reads
#rest `FATONG_PARTNER_KEYS` and refuses demo secrets.
#soap Who sends is proved by a WS-Security UsernameToken (`PasswordDigest`, `Nonce`, `Created`): user `__system__`, password the secret of key `__system__:<n>`. In demo mode that is `demo-key-__system__`; production
#soap reads `FATONG_PARTNER_KEYS` and refuses demo secrets. To them we are `fatong`, with the same secret; with a key `__system__:certificate:<n>` we sign by X.509 instead.
#file The envelope (数字信封) is described in the [partner's guide](../../docs/partners.md): the content (XML of one item, or CSV with an item a line) by SM4, its key by SM2 for us, all of it signed by SM2. Keys: `__system__:sm2:<n>` in
#file `FATONG_PARTNER_KEYS` is our private key and their public one; in demo mode both sides' are made of their names, and production refuses those.
#amqp Who sends is proved as over REST, by an HTTP Message Signature in the headers (`@path` is `/exchange/__system__/__message__`); the key `__system__:<n>` is also the user at the broker, its secret the password. In demo mode
#amqp `__system__:1` has `demo-key-__system__`; production reads `FATONG_PARTNER_KEYS` and refuses demo secrets. A body has at most 4 MB. The partner's guide says the rest (docs/partners.md).

Oddities: none known yet. Write here what surprised you: it is what the next reader needs.

`simulator.ts` is a **simulated** partner: it plays the story of its items (`contracts/systems/__system__/__message__-story.ts`) and makes faults on purpose.
