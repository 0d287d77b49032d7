namespace CrmPortal.Domain.Quality;

public enum EffectVerdict
{
    Effective,
    NotEffective,
}
