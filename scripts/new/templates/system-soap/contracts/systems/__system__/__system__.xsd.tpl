<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:fatong:__system__:v1" targetNamespace="urn:fatong:__system__:v1" elementFormDefault="qualified" version="1">
  <xs:annotation>
    <xs:documentation xml:lang="zh">__systemZh__（__id__）推送__messageZh__。日期写作 yyyyMMdd。</xs:documentation>
    <xs:documentation xml:lang="en">__systemEn__ (__id__) pushes __messageLower__. Days are written yyyyMMdd.</xs:documentation>
  </xs:annotation>

  <xs:element name="__messageCamel__" type="tns:__Message__"/>
  <xs:element name="__messageCamel__Response" type="tns:Receipt"/>
  <xs:element name="problem" type="tns:Problem"/>

  <xs:complexType name="__Message__">
    <xs:annotation><xs:documentation xml:lang="zh">__messageZh__。每次变化整体重发，版本号加一。</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="BH" type="tns:Number">
        <xs:annotation><xs:documentation xml:lang="zh">编号</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="BBH" type="tns:Counter">
        <xs:annotation><xs:documentation xml:lang="zh">版本号，从 1 递增</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ZT" type="tns:State">
        <xs:annotation><xs:documentation xml:lang="zh">状态：1有效 2撤回</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="BT" type="tns:Line200">
        <xs:annotation><xs:documentation xml:lang="zh">标题</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="RQ" type="tns:Day">
        <xs:annotation><xs:documentation xml:lang="zh">日期</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="LXR" type="tns:Line60" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="zh">联系人</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="NR" type="tns:Text">
        <xs:annotation><xs:documentation xml:lang="zh">内容</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Receipt">
    <xs:annotation><xs:documentation xml:lang="zh">回执：报文已持久保存。凭回执号可查询处理结果。</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="receipt" type="tns:Identifier"/>
      <xs:element name="type" type="xs:token"/>
      <xs:element name="state" type="xs:token"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Problem">
    <xs:annotation><xs:documentation xml:lang="zh">拒收原因。code 固定不变；place 列出每一处不符合约定的位置（JSON 指针，列表从 0 起）。</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="code" type="xs:token"/>
      <xs:element name="status" type="xs:int"/>
      <xs:element name="title" type="xs:string"/>
      <xs:element name="text" type="xs:string" minOccurs="0"/>
      <xs:element name="place" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="path" type="xs:string"/>
            <xs:element name="code" type="xs:token"/>
            <xs:element name="text" type="xs:string"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:simpleType name="Number">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9A-Z\-]{4,40}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Counter">
    <xs:restriction base="xs:positiveInteger">
      <xs:maxInclusive value="9007199254740991"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="State">
    <xs:restriction base="xs:token">
      <xs:enumeration value="1"/>
      <xs:enumeration value="2"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Day">
    <xs:restriction base="xs:token">
      <xs:pattern value="[12]\d{3}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Identifier">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Line60">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
      <xs:maxLength value="60"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Line200">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
      <xs:maxLength value="200"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Text">
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
      <xs:maxLength value="8000"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
