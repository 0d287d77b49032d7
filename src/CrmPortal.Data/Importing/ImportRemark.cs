namespace CrmPortal.Data.Importing;

/// <summary>Why a row was refused, or what is to be said about one that was taken.</summary>
/// <param name="Row">Number of the record in the file; the header is 1.</param>
/// <param name="Column">As the header names it; empty where it is about the whole row.</param>
/// <param name="Code">Identifier of the rule, under which its text is found.</param>
/// <param name="Arguments">Values for the placeholders of that text.</param>
public sealed record ImportRemark(int Row, string Column, string Code, IReadOnlyList<string> Arguments);
