# __id__ __systemZh__ · __systemEn__

Area: __area__. Protocol: their database is **read and never written**: Oracle in production, PostgreSQL where one stands in for it.

| direction | message | view | what |
|---|---|---|---|
| read | `__message__` | `FT_ROWS` | __messageZh__; `BH` is the row, its columns are called as the fields of the contract, `GXSJ` is when it last changed |

Where it is: `FATONG_SOURCES`, a JSON file `{"__system__": {"url": "oracle://…", "schema": "…"}}`, of a user who may select and nothing else. Without an entry nothing is read, and an official uploads sheets by the same contract (page “Import”).

What changed is read by `GXSJ` and id, the last minutes of it again each time; all rows once a day, by the SM3 of what they say. The version of a row (`BBH`) is ours: when it changed, or one more than before. Statements for Oracle are made by Sequelize and compared as text.

Oddities: none known yet. Write here what surprised you: it is what the next reader needs.
