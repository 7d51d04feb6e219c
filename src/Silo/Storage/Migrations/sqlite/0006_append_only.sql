-- SQLite has no roles. These guards stop mistakes, not somebody who has the file; what that person changed, verify finds.
-- Each table needs three: an insert that replaces does not pass the guard of deletes.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'ReformFlow: journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'ReformFlow: journal is append-only'); END;
CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
  WHEN EXISTS (SELECT 1 FROM journal j WHERE j.service = NEW.service AND j.grain_type = NEW.grain_type AND j.key = NEW.key AND (j.seq = NEW.seq OR j.operation = NEW.operation))
  BEGIN SELECT RAISE(ABORT, 'ReformFlow: journal is append-only, and this number or operation is there already'); END;

CREATE TRIGGER published_sheet_no_update BEFORE UPDATE ON published_sheet BEGIN SELECT RAISE(ABORT, 'ReformFlow: published_sheet is frozen'); END;
CREATE TRIGGER published_sheet_no_delete BEFORE DELETE ON published_sheet BEGIN SELECT RAISE(ABORT, 'ReformFlow: published_sheet is frozen'); END;
CREATE TRIGGER published_sheet_no_replace BEFORE INSERT ON published_sheet
  WHEN EXISTS (SELECT 1 FROM published_sheet p WHERE p.service = NEW.service AND p.key = NEW.key AND p.fiscal_year = NEW.fiscal_year AND p.version = NEW.version)
  BEGIN SELECT RAISE(ABORT, 'ReformFlow: published_sheet is frozen, and this version is there already'); END;

CREATE TRIGGER certificate_no_update BEFORE UPDATE ON certificate BEGIN SELECT RAISE(ABORT, 'ReformFlow: certificate is frozen'); END;
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'ReformFlow: certificate is frozen'); END;
CREATE TRIGGER certificate_no_replace BEFORE INSERT ON certificate
  WHEN EXISTS (SELECT 1 FROM certificate c WHERE c.service = NEW.service AND c.key = NEW.key AND c.number = NEW.number)
  BEGIN SELECT RAISE(ABORT, 'ReformFlow: certificate is frozen, and this number is there already'); END;

CREATE TRIGGER orleansstorage_no_delete BEFORE DELETE ON orleansstorage BEGIN SELECT RAISE(ABORT, 'ReformFlow: a state is never deleted'); END;
