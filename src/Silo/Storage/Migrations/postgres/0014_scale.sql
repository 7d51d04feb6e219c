-- Letters of one moment are many (a digest's morning): the next ones are found without sorting the others.
DROP INDEX ix_delivery_due;
CREATE INDEX ix_delivery_due ON delivery (channel, not_before, id) WHERE status IN ('Pending', 'Held', 'Retry', 'Uncertain');
CREATE INDEX ix_delivery_failing ON delivery (failing_since) WHERE status IN ('Pending', 'Held', 'Retry', 'Uncertain') AND failing_since IS NOT NULL;
CREATE INDEX ix_delivery_recent ON delivery (municipality, not_before);

-- Ranges of keys in the order of bytes, whatever language the database sorts by.
CREATE INDEX ix_orleansstorage_reference ON orleansstorage (grainidextensionstring COLLATE "C") WHERE graintypestring IN ('town', 'plan', 'cycle');
