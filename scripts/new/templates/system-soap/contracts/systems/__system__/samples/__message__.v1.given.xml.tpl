<?xml version="1.0" encoding="UTF-8"?>
<__messageCamel__ xmlns="urn:fatong:__system__:v1">
  <BH>X-2026-000123</BH>
  <BBH>1</BBH>
  <ZT>1</ZT>
  <BT>关于委托手续的情况反映</BT>
  <RQ>20260302</RQ>
  <LXR>陈思远</LXR>
  <NR>当事人反映委托合同未留存副本，请核实。</NR>
</__messageCamel__>
