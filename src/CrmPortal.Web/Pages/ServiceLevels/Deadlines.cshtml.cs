using CrmPortal.Data;
using CrmPortal.Data.ServiceLevels;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>CLK-20, CLK-31, CMP-24. How long each internal clock allows, and up to which amount a role grants remedies alone.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class DeadlinesModel(CrmDbContext db, WorkingCalendar working) : RulesPage<DeadlinesModel.DeadlinesForm>(db, working)
{
    public async Task OnGetAsync()
    {
        var levels = await ServiceLevelsAsync();
        (Input, Version) = (DeadlinesForm.From(levels), levels.Version);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var levels = await ServiceLevelsAsync();
        Expect(levels);
        levels.Change(Input.Table(), Input.FastLaneTable(), new RemedyLimits(T.Organisation.Currency, Input.AgentLimit!.Value, Input.SupervisorLimit!.Value));
        return await CommitRulesAsync(levels, "/admin/deadlines", T["Deadline.Saved"]);
    }

    /// <summary>The hours that a clock of the fast lane may run on.</summary>
    public IReadOnlyList<SelectListItem> Hours => [.. Enum.GetValues<ClockBasis>().Select(basis => new SelectListItem(T.Label(basis), basis.ToString()))];

    /// <summary>What a field is called: a cell of a table by its clock, and its priority or the fast lane.</summary>
    public string Label(string field)
    {
        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            if (string.Equals(field, $"{nameof(DeadlinesForm.FastLane)}[{kind}]", StringComparison.Ordinal))
            {
                return T["Deadline.FastLane.Cell", T.Label(kind)];
            }

            if (string.Equals(field, $"{nameof(DeadlinesForm.FastLaneHours)}[{kind}]", StringComparison.Ordinal))
            {
                return T["Deadline.FastLane.HoursCell", T.Label(kind)];
            }
        }

        var cell = DeadlineTable.Default.Deadlines.FirstOrDefault(d => string.Equals(field, $"{nameof(DeadlinesForm.Times)}[{DeadlinesForm.Key(d.Kind, d.Priority)}]", StringComparison.Ordinal));
        return cell is null ? T["Deadline." + field] : T["Deadline.Cell", T.Label(cell.Kind), T.Label(cell.Priority)];
    }

    protected override async Task<object?> StoredFormAsync()
    {
        var stored = await Db.ServiceLevels.AsNoTracking().WithTimes().SingleAsync(Ct);
        Version = stored.Version;
        return DeadlinesForm.From(stored);
    }

    protected override string Reading(string field, string value) =>
        field.StartsWith(nameof(DeadlinesForm.FastLaneHours), StringComparison.Ordinal) ? Reading(Hours, value) : value;

    public sealed class DeadlinesForm
    {
        /// <summary>Key of a cell → time as typed, in the form of <see cref="BudgetText"/>.</summary>
        public Dictionary<string, string?> Times { get; set; } = new(StringComparer.Ordinal);

        /// <summary>Kind of clock → time of the fast lane as typed, in the form of <see cref="BudgetText"/>.</summary>
        public Dictionary<string, string?> FastLane { get; set; } = new(StringComparer.Ordinal);

        /// <summary>Kind of clock → name of the <see cref="ClockBasis"/> on which it runs.</summary>
        public Dictionary<string, string?> FastLaneHours { get; set; } = new(StringComparer.Ordinal);

        public decimal? AgentLimit { get; set; }

        public decimal? SupervisorLimit { get; set; }

        public static string Key(ClockKind kind, Priority priority) => $"{kind}-{priority}";

        /// <summary>Null for what is not among the <see cref="Hours"/>.</summary>
        public ClockBasis? BasisOf(ClockKind kind) =>
            Enum.GetValues<ClockBasis>().Cast<ClockBasis?>().FirstOrDefault(basis => string.Equals(basis.ToString(), FastLaneHours.GetValueOrDefault(kind.ToString()), StringComparison.Ordinal));

        public static DeadlinesForm From(ServiceLevelSettings levels)
        {
            var fastLane = levels.FastLane().Deadlines.ToList();
            return new DeadlinesForm
            {
                FastLane = fastLane.ToDictionary(d => d.Kind.ToString(), d => (string?)BudgetText.Of(d.Budget, d.Basis), StringComparer.Ordinal),
                FastLaneHours = fastLane.ToDictionary(d => d.Kind.ToString(), d => (string?)d.Basis.ToString(), StringComparer.Ordinal),
                Times = levels.Deadlines().Deadlines.ToDictionary(d => Key(d.Kind, d.Priority), d => (string?)BudgetText.Of(d.Budget), StringComparer.Ordinal),
                AgentLimit = levels.AgentLimit,
                SupervisorLimit = levels.SupervisorLimit,
            };
        }

        public DeadlineTable Table() =>
            new(DeadlineTable.Default.Deadlines.Select(cell => cell with { Budget = BudgetText.Read(Times[Key(cell.Kind, cell.Priority)])!.Value }));

        public FastLaneTable FastLaneTable() =>
            new(from kind in Enum.GetValues<ClockKind>()
                let basis = BasisOf(kind)!.Value
                select new FastLaneDeadline(kind, BudgetText.Read(FastLane[kind.ToString()], basis)!.Value, basis));
    }

    internal sealed class DeadlinesFormValidator : AbstractValidator<DeadlinesForm>
    {
        private const decimal HighestLimit = 1_000_000_000m;

        public DeadlinesFormValidator(Texts t)
        {
            RuleFor(f => f).Custom((form, context) =>
            {
                foreach (var (kind, priority, _) in DeadlineTable.Default.Deadlines)
                {
                    var key = DeadlinesForm.Key(kind, priority);
                    if (BudgetText.Read(form.Times.GetValueOrDefault(key)) is null)
                    {
                        context.AddFailure($"{nameof(DeadlinesForm.Times)}[{key}]", t["Deadline.Time.Wrong", t.Label(kind), priority]);
                    }
                }
            });
            RuleFor(f => f).Custom((form, context) =>
            {
                foreach (var kind in Enum.GetValues<ClockKind>())
                {
                    var basis = form.BasisOf(kind);
                    if (basis is null)
                    {
                        context.AddFailure($"{nameof(DeadlinesForm.FastLaneHours)}[{kind}]", t["Form.NotAChoice"]);
                    }

                    if (BudgetText.Read(form.FastLane.GetValueOrDefault(kind.ToString()), basis ?? ClockBasis.OfficeHours) is null)
                    {
                        context.AddFailure($"{nameof(DeadlinesForm.FastLane)}[{kind}]", t["Deadline.Time.Wrong", t["Deadline.FastLane"], t.Label(kind)]);
                    }
                }
            });
            RuleFor(f => f.AgentLimit).Must(IsAmount).WithMessage(_ => t["Deadline.Limit.Wrong"]);
            RuleFor(f => f.SupervisorLimit).Must(IsAmount).WithMessage(_ => t["Deadline.Limit.Wrong"]);
            RuleFor(f => f.SupervisorLimit).Must((form, limit) => limit >= form.AgentLimit)
                .When(f => IsAmount(f.AgentLimit) && IsAmount(f.SupervisorLimit))
                .WithMessage(_ => t["Deadline.Limit.Order"]);
        }

        private static bool IsAmount(decimal? limit) => limit is >= 0 and <= HighestLimit && decimal.Round(limit.Value, 2) == limit;
    }
}
