using ReformFlow.Domain;

namespace ReformFlow.Notifications.Teams.Composing;

/// <summary>What a notification says, in the terms of Teams and without its reader.</summary>
/// <param name="ActivityType">Which line of the manifest.</param>
/// <param name="Chain">What it takes the place of.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Preview">The second line.</param>
/// <param name="Parameters">What is filled in.</param>
internal sealed record TeamsNote(string ActivityType, long Chain, string Topic, string Link, string Preview, Values<TeamsParameter> Parameters);

/// <summary>One value for a line of the feed.</summary>
/// <param name="Name">The placeholder.</param>
/// <param name="Value">The value.</param>
internal sealed record TeamsParameter(string Name, string Value);
