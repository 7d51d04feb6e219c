namespace ReformFlow.Notifications.Channels;

/// <summary>A way by which a notice leaves the program. The inbox is none: every notice is there, whatever happens to the others.</summary>
public enum Channel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A notification in the activity feed of Microsoft Teams.</summary>
    Teams,
}
