<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:__system__:inbox:v1" name="__System__Inbox" targetNamespace="urn:__system__:inbox:v1">
  <wsdl:documentation>
    __systemZh__（__id__）受理司法局反馈的接口说明（对方提供）：SOAP 1.1，document/literal wrapped。
    请求头带 wsa:MessageID（请求号，用于去重）及 WS-Security UsernameToken 或 X.509 签名。
  </wsdl:documentation>
  <wsdl:types>
    <xs:schema targetNamespace="urn:__system__:inbox:v1" elementFormDefault="qualified">
      <xs:element name="__messageCamel__Answer">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="QQH" type="xs:token"/>
            <xs:element name="BH" type="xs:token"/>
            <xs:element name="HFDW" type="xs:string"/>
            <xs:element name="HFRQ" type="xs:token"/>
            <xs:element name="HFNR" type="xs:string"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="__messageCamel__AnswerResponse">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="receipt" type="xs:token"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="receiptOf">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="request" type="xs:token"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="receiptOfResponse">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="request" type="xs:token"/>
            <xs:element name="state" type="xs:token"/>
            <xs:element name="receipt" type="xs:token" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>
  </wsdl:types>
  <wsdl:message name="__messageCamel__Answer">
    <wsdl:part name="parameters" element="tns:__messageCamel__Answer"/>
  </wsdl:message>
  <wsdl:message name="__messageCamel__AnswerResponse">
    <wsdl:part name="parameters" element="tns:__messageCamel__AnswerResponse"/>
  </wsdl:message>
  <wsdl:message name="receiptOf">
    <wsdl:part name="parameters" element="tns:receiptOf"/>
  </wsdl:message>
  <wsdl:message name="receiptOfResponse">
    <wsdl:part name="parameters" element="tns:receiptOfResponse"/>
  </wsdl:message>
  <wsdl:portType name="__System__InboxPort">
    <wsdl:operation name="__messageCamel__Answer">
      <wsdl:input message="tns:__messageCamel__Answer"/>
      <wsdl:output message="tns:__messageCamel__AnswerResponse"/>
    </wsdl:operation>
    <wsdl:operation name="receiptOf">
      <wsdl:input message="tns:receiptOf"/>
      <wsdl:output message="tns:receiptOfResponse"/>
    </wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="__System__InboxBinding" type="tns:__System__InboxPort">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="__messageCamel__Answer">
      <soap:operation soapAction="urn:__system__:inbox:v1:__messageCamel__Answer" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
    </wsdl:operation>
    <wsdl:operation name="receiptOf">
      <soap:operation soapAction="urn:__system__:inbox:v1:receiptOf" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="__System__Inbox">
    <wsdl:port name="__System__InboxPort" binding="tns:__System__InboxBinding">
      <soap:address location="http://localhost:8082/__system__"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
