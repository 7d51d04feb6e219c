-- What a channel needs to carry a notice, and the kinds by their new names.
ALTER TABLE notice ADD COLUMN thread TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN cause TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN item TEXT;
ALTER TABLE notice ADD COLUMN due TEXT;
UPDATE notice SET thread = subject_key, kind = CASE kind
  WHEN 'YourTurn' THEN 'WriteRequested' WHEN 'Returned' THEN 'ItemReturned' WHEN 'Published' THEN 'ItemPublished'
  WHEN 'Reminder' THEN 'ReminderBefore' WHEN 'Overdue' THEN 'OverduePerson' ELSE kind END;
