using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Detail;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

/// <summary>The remedies that are still to be done: each carried out, cancelled, or left for later.</summary>
public sealed class ImplementModel(CrmDbContext db) : ComplaintPage<ImplementForm>(db, ComplaintAction.Implement)
{
    public Remedy? Remedy(int line) => Complaint.Remedies.FirstOrDefault(remedy => remedy.Line == line);

    protected override string? WhyNot() =>
        base.WhyNot() ?? (Complaint.Remedies.Any(remedy => remedy.IsPending) ? null : T["Complaint.Implement.NothingLeft"]);

    protected override void Fill() =>
        Input.Lines =
        [
            .. Complaint.Remedies.Where(remedy => remedy.IsPending)
                .OrderBy(remedy => remedy.Line)
                .Select(remedy => new ImplementForm.Row { Line = remedy.Line, Outcome = RemedyOutcome.Done }),
        ];

    protected override Task ActAsync()
    {
        foreach (var row in Input.Lines.Where(row => row.Outcome is not null))
        {
            if (row.Outcome == RemedyOutcome.Done)
            {
                Complaint.Remedies.Implement(row.Line, Input.Note, Actor, Now);
            }
            else
            {
                Complaint.Remedies.Cancel(row.Line, Input.Note!, Actor, Now);
            }
        }

        return Task.CompletedTask;
    }
}

public sealed class ImplementForm
{
    public List<Row> Lines { get; set; } = [];

    /// <summary>Needed where a remedy is cancelled.</summary>
    public string? Note { get; set; }

    public sealed class Row
    {
        public int Line { get; set; }

        /// <summary>Null leaves it for later.</summary>
        public RemedyOutcome? Outcome { get; set; }
    }
}

internal sealed class ImplementFormValidator : AbstractValidator<ImplementForm>
{
    public ImplementFormValidator(Texts t)
    {
        RuleFor(f => f.Lines).Must(rows => rows.Exists(row => row.Outcome is not null)).WithMessage(_ => t["Complaint.Implement.Nothing"]);
        RuleForEach(f => f.Lines).ChildRules(row => row.RuleFor(r => r.Outcome).Choice(t));
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Note!).Given(t["CMP-08"]).When(f => f.Lines.Exists(row => row.Outcome == RemedyOutcome.Cancelled));
    }
}
