<?xml version="1.0" encoding="UTF-8"?>
<__messageCamel__ xmlns="urn:fatong:__system__:v1">
  <BH>X-2026-000123</BH>
  <BBH>2</BBH>
  <ZT>2</ZT>
  <BT>关于委托手续的情况反映</BT>
  <RQ>20260305</RQ>
  <NR>反映人已撤回。</NR>
</__messageCamel__>
