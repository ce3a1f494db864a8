-- written by hand: what the search finds, for records that were there before. What begins so goes before what is an identifier as a whole.
INSERT INTO record_key (type, record_id, key, is_whole)
SELECT DISTINCT type, id, left(key, 100), false FROM (
  SELECT type, record_id AS id, number AS key FROM record_index
  UNION ALL SELECT 'lawyers.complaint', id, lawyer_name FROM lawyers_complaint UNION ALL SELECT 'lawyers.complaint', id, firm_name FROM lawyers_complaint
  UNION ALL SELECT 'lawyers.courtCase', id, lawyer_names FROM lawyers_court_case UNION ALL SELECT 'lawyers.mark', id, lawyer_name FROM lawyers_mark
  UNION ALL SELECT 'lawyers.firm', id, name FROM lawyers_firm UNION ALL SELECT 'lawyers.lawyer', id, name FROM lawyers_lawyer
  UNION ALL SELECT 'lawyers.supervision', id, subject FROM lawyers_supervision
) AS k WHERE key <> '' ON CONFLICT DO NOTHING;

INSERT INTO record_key (type, record_id, key, is_whole)
SELECT DISTINCT type, id, left(key, 100), true FROM (
  SELECT 'lawyers.complaint' AS type, id, lawyer_licence AS key FROM lawyers_complaint UNION ALL SELECT 'lawyers.complaint', id, firm_uscc FROM lawyers_complaint
  UNION ALL SELECT 'lawyers.courtCase', id, case_number FROM lawyers_court_case UNION ALL SELECT 'lawyers.firm', id, uscc FROM lawyers_firm
  UNION ALL SELECT 'lawyers.lawyer', id, licence FROM lawyers_lawyer UNION ALL SELECT 'lawyers.lawyer', id, firm_uscc FROM lawyers_lawyer
) AS k WHERE key <> '' ON CONFLICT DO NOTHING;

UPDATE record_key k SET owner_unit = x.owner_unit, district = x.district FROM record_index x WHERE x.type = k.type AND x.record_id = k.record_id;
