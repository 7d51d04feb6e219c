using ReformFlow.Silo.Maintenance;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Changes the key that certificates are signed with.</summary>
internal sealed class KeyVerb(IMaintenance maintenance)
{
    /// <summary>Makes a new key and prints its id, alone on the first line.</summary>
    public Task<int> RotateAsync(Output output)
    {
        var (before, now) = maintenance.RotateKey();
        output.Out.WriteLine(now);
        output.Out.WriteLine(before is null
            ? "最初の署名の鍵を作りました。識別子を控えてください。 / The first key was made. Note its id down."
            : $"これからは新しい鍵で署名します。前の鍵 {before} は検証のために残り、もう署名には使えません。識別子を控え、鍵のフォルダーを全ノードと控えに写してください。"
                + $" / The new key signs from now on; {before} only verifies. Note the id down, and copy the folder of keys to all nodes and to your copy of it.");
        return Task.FromResult(ExitCode.Done);
    }
}
