namespace ReformFlow.Web.Tool;

/// <summary>How the tool is used.</summary>
internal static class Usage
{
    public const string Text =
        """
        使い方 / usage:
          ReformFlow                                        画面を開く / serves the pages
          ReformFlow import FILE --municipality ID|CODE [--dry-run] [--json] [--sections FILE] [--plan ID] [--plan-name NAME] [--first-year YEAR]
                              [--mapping NAME] [--fiscal-year YEAR --person ID [--settled [--reason TEXT]]]
              FILE          調書の資料（文字、様式、一覧、表、書き出したJSON） / the sheets: text, form, list, table, exported JSON
              --municipality 自治体の識別子または6桁のコード / the municipality's id or six-digit code
              --dry-run     読むだけで何も取り込まない / reads, stores nothing
              --json        計画と疑義をJSONで出す / prints plan and doubts as JSON
              --sections    課の名簿（タブ区切り） / the section master, tab-separated
              --plan        計画の識別子 / the plan's id (default: reform-plan; the sample's own for the sample's municipality)
              --plan-name   計画の名前 / the plan's name
              --first-year  ここで作業する最初の年度。それより前の調書だけを取り込む（指定なしは今年度）
                            / the first year to work on here: only earlier sheets are taken (default: this year)
              --mapping     ほかの表の読み方。取込みの画面で覚えた名前 / how a table of another kind is read: a name remembered on the import page
              --fiscal-year 開始した年度の調書に取り込む。だれが取り込むかは --person（企画の担当者） / fills the drafts of an open year, as the --person
              --settled     疑義を確かめた。ファイルに書いてあるとおり取り込む / the doubts were looked at: take what the file has
              --reason      疑わしい値が正しい理由 / why values that look wrong are right
          ReformFlow export --plan ID --fiscal-year 2022 --format json|csv|xlsx --out FILE [--layout form|tidy] [--encoding utf8|cp932] [--municipality ID]
                            年度の調書を書き出す / writes the sheets of a year
          ReformFlow export --plan ID --format html --out DIR [--municipality ID]
                            公表ページを、町のWebサーバーに置けるフォルダーに書き出す / writes the public pages as a folder for a web server
          ReformFlow export --plan ID --fiscal-year 2022 --format pdf --out FILE [--municipality ID]
                            公表した調書の冊子（PDF。ChromiumかEdgeが要る） / the book of what is public; needs Chromium or Edge
          ReformFlow rehearse --from 2023-04-01 --to 2023-10-31 [--municipality ID] [--out FILE]
                            今のまま誰も何もしない場合に出る通知の一覧（何も送らない。--out はCSV）
                            / lists the notices that would go out if nobody did anything; sends nothing, --out writes CSV
          ReformFlow verify [--json]                        すべてを計算し直して確かめる / recomputes everything that is stored
          ReformFlow rebuild                                一覧の行を状態から作り直す / makes the rows of lists again
          ReformFlow backup DIR                             バックアップを取る（動作中でもよい） / backs up, also while the server runs
          ReformFlow restore DIR [--replace]                バックアップを戻す（サーバーを止めて） / restores, with the server stopped
              --replace     今の内容を捨てて置き換える / throws away what is there
          ReformFlow key rotate                             証明の署名の鍵を新しくする（古い鍵は検証のために残る）
                            / a new key signs certificates; the old one is kept for verifying
          ReformFlow teams manifest --host NAME --client-id ID --out FILE.zip [--rsc] [--manifest-id ID]
                            Teamsのアプリを作る（Teams管理センターに登録するzip） / makes the app for Teams, a zip for its administrator
              --rsc         入れた人ごとの同意で通知する版（なければ管理者の同意で全員に） / asks for consent by person instead of by the directory
          ReformFlow token create --person ID [--municipality ID] [--label TEXT] [--days N]
                            APIのトークンを発行する（表示は一度だけ） / makes an API token and prints it once
          ReformFlow token revoke --person ID [--municipality ID]
                            その職員のトークンをすべて失効させる / ends all tokens of a person
          ReformFlow account create --person ID [--name NAME] [--municipality ID] [--administrator]
                            職員のアカウントを作る（名前と最初のパスワードを一度だけ表示） / makes an account and prints its first password once
          ReformFlow account reset|disable|enable --name NAME
                            パスワードの再発行、停止、再開 / a new password, off, on again
        設定は命令の後に --ReformFlow:Database:Path のように書けます。 / Settings may follow a verb.
        終了コード / exit code: 0 できた / done, 1 断った / refused, 2 使い方の誤り / wrong usage
        """;
}
