namespace ReformFlow.Notifications.Tenant;

/// <summary>That the directory is to be read soon, because Teams did not know somebody. Asked often, it is read once.</summary>
public sealed class DirectoryWanted
{
    private int _isWanted;

    /// <summary>Asks for it.</summary>
    public void Ask() => Interlocked.Exchange(ref _isWanted, 1);

    /// <summary>Whether somebody has asked since this was last called.</summary>
    public bool Take() => Interlocked.Exchange(ref _isWanted, 0) == 1;
}
