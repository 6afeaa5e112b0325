"""Statistics, components, confidence and the score (docs/score.md)."""

import decimal
from decimal import Decimal

import mpmath

from .series import MP, Series, benchmark_returns, mp
from .valuation import number

NAMES = ["market", "tail", "drawdown", "concentration", "currency"]
FIGURES = ["volatility", "monthlyExpectedShortfall", "maxDrawdown", "herfindahl", "currencyExposure"]
WEIGHTS = ["30", "25", "20", "15", "10"]
THRESHOLDS = ["0 0.08 0.16 0.28 0.5", "0 0.04 0.08 0.15 0.3", "0 0.1 0.25 0.45 0.7", "0.02 0.08 0.18 0.4 1", "0 0.15 0.4 0.7 1"]


def real(value):
    return None if value is None else float(value)


def deviation(values):
    mean = mpmath.fsum(values) / len(values)
    return mpmath.sqrt(mpmath.fsum((x - mean) ** 2 for x in values) / (len(values) - 1))


def tail(returns, confidence):
    """(value at risk, expected shortfall) of a period, losses positive; Hyndman–Fan type 7."""
    ordered = sorted(returns)
    place = (len(returns) - 1) * (1 - confidence)
    low = int(place)
    part = mp(place - low)
    quantile = ordered[low] + (part * (ordered[low + 1] - ordered[low]) if part else 0)
    # Equal in doubles may differ in the last of 50 digits.
    worst = [x for x in ordered if x <= quantile + mpmath.mpf(10) ** -40]
    return -quantile, -mpmath.fsum(worst) / len(worst)


def drawdown(returns, dates):
    value = peak = MP(1)
    peak_date, best = dates[0], {"depth": MP(0), "peak": None, "trough": None, "recovery": None}
    for r, date in zip(returns, dates[1:]):
        value = max(value * (1 + r), MP(0))
        if value > peak:
            peak, peak_date = value, date
        depth = 1 - value / peak
        if depth > best["depth"] + MP(10) ** -40:
            best = {"depth": depth, "peak": peak_date.isoformat(), "trough": date.isoformat(), "recovery": None, "level": peak}
        elif best["trough"] and best["recovery"] is None and value >= best["level"]:
            best["recovery"] = date.isoformat()
    best.pop("level", None)
    return {**best, "depth": real(best["depth"])}


def figures(book, series):
    weights = [(line, mp(line["base"]) / mp(book.total)) for line in book.holdings if line["kind"] != "cash"]
    names = MP(str(book.request.get("policy", {}).get("fundNames", 25)))
    herfindahl = mpmath.fsum(w * w / names if line["kind"] == "fund" else w * w for line, w in weights)
    single = [(w, line["id"]) for line, w in weights if line["kind"] != "fund" and w > 0]
    top = max(single, key=lambda pair: pair[0], default=(MP(0), None))
    foreign = sum((abs(line["base"]) for line in book.holdings + book.cash_lines if line["currency"] != book.base), Decimal(0))
    result = {
        "herfindahl": real(herfindahl), "effectiveHoldings": real(1 / herfindahl) if herfindahl else None,
        "topWeight": real(top[0]), "topHolding": top[1], "currencyExposure": real(mp(foreign) / mp(book.total)),
        "series": None, "meanReturn": None, "volatility": None, "downsideDeviation": None, "valueAtRisk": None,
        "expectedShortfall": None, "maxDrawdown": None, "benchmark": None,
    }
    if series.returns is None:
        return result
    r, periods = series.returns, MP(series.periods)
    confidence = number(book.options.get("confidence", "0.95"))
    var, es = tail(r, confidence)
    stretch = mpmath.sqrt(MP(str(book.options.get("horizonDays", 21))) * periods / 252)
    result.update({
        "series": {"from": series.dates[0].isoformat(), "to": series.dates[-1].isoformat(), "returns": len(r),
                   "periodsPerYear": series.periods, "coverage": real(series.coverage)},
        "meanReturn": real(mpmath.fsum(r) / len(r)), "volatility": real(deviation(r) * mpmath.sqrt(periods)),
        "downsideDeviation": real(mpmath.sqrt(mpmath.fsum(min(x, MP(0)) ** 2 for x in r) / len(r)) * mpmath.sqrt(periods)),
        "valueAtRisk": {"period": real(var), "horizon": real(var * stretch)},
        "expectedShortfall": {"period": real(es), "horizon": real(es * stretch), "month": real(es * mpmath.sqrt(periods / 12))},
        "maxDrawdown": drawdown(r, series.dates), "benchmark": compared(book, series),
    })
    return result


def compared(book, series):
    b = benchmark_returns(book, series.dates)
    if b is None:
        return None
    r = series.returns
    mean_r, mean_b = mpmath.fsum(r) / len(r), mpmath.fsum(b) / len(b)
    both = mpmath.fsum((x - mean_r) * (y - mean_b) for x, y in zip(r, b))
    own, other = (mpmath.fsum((x - m) ** 2 for x in v) for v, m in ((r, mean_r), (b, mean_b)))
    return {"id": book.request["benchmark"], "beta": real(both / other) if other else None,
            "correlation": real(both / mpmath.sqrt(own) / mpmath.sqrt(other)) if own and other else None,
            "volatility": real(deviation(b) * mpmath.sqrt(series.periods))}


def mapped(figure, thresholds):
    """Hundredths of the component score: piecewise linear through 0, 25, 50, 75, 100."""
    if figure <= thresholds[0]:
        return 0
    for k in range(4):
        low, high = thresholds[k], thresholds[k + 1]
        if figure < high:
            y = 25 * k + 25 * ((figure - low) / (high - low))
            return int(Decimal(repr(y * 100)).to_integral_value(decimal.ROUND_HALF_EVEN))
    return 10000


def shared(parts, whole):
    """Whole hundredths that add up: rounded down, the rest to the largest remainders."""
    floors = [int(part) for part in parts]
    order = sorted(range(len(parts)), key=lambda place: -(parts[place] - floors[place]))
    for place in order[: whole - sum(floors)]:
        floors[place] += 1
    return floors


def half_even(value):
    return int(value.to_integral_value(decimal.ROUND_HALF_EVEN))


def confidence(book, series, available, weights):
    """(value, [(code, hundredths)])"""
    lines = book.holdings + book.cash_lines
    whole = sum((abs(line["base"]) for line in lines), Decimal(0))

    def share(chosen):
        return float(sum((abs(line["base"]) for line in chosen), Decimal(0))) / float(whole) if whole else 0.0

    def points(factor, chosen):
        return half_even(Decimal(repr(factor * share(chosen) * 100)))

    total = sum(weights)
    missing = sum((w for w, there in zip(weights, available) if not there), Decimal(0))
    stale_days = int(book.options.get("staleDays", 7))
    reasons = [("unavailable-components", int(8000 * missing / total))]
    if series.returns is not None:
        if len(series.returns) < 60:
            reasons.append(("short-history", (60 - len(series.returns)) * 50))
        covered = {id(line) for line in series.covered}
        held = [line for line in book.holdings if line["value"] != 0 and line["kind"] != "cash"]
        reasons.append(("partial-coverage", points(60, [h for h, line in zip(held, series.lines) if id(line) not in covered])))
        money = [line for line in book.holdings if line["kind"] == "cash"] + book.cash_lines
        lacking = [h for h, line in zip(held, series.lines) if line.lacks_rates]
        lacking += [m for m, line in zip(money, series.cash) if line.lacks_rates]
        reasons.append(("missing-rate-history", points(20, lacking)))
    reasons.append(("stale-price", points(20, [line for line in book.holdings if (line["priceAge"] or 0) > stale_days])))
    old = {rate["currency"] for rate in book.fx_used() if rate["age"] > stale_days}
    reasons.append(("stale-rate", points(10, [line for line in lines if line["currency"] in old])))
    reasons.append(("assumed-instruments", 500 if book.assumed and book.instruments else 0))
    reasons = [(code, taken) for code, taken in reasons if taken]
    return max(0, 10000 - sum(taken for _, taken in reasons)), reasons


LEVELS = {"market": "volatility", "tail": "tail", "drawdown": "drawdown", "concentration": "concentration", "currency": "currency"}


def ordered_reasons(components):
    """Codes and contributions, the largest first; the words are read by people, not checked here."""
    counted = [part for part in components if part["available"] and part["weight"] > 0]
    counted.sort(key=lambda part: -part["contribution"])
    level = lambda points: "low" if points < 40 else "moderate" if points < 70 else "high"  # noqa: E731
    return [{"code": f"{LEVELS[part['component']]}-{level(part['score'])}", "component": part["component"],
             "contribution": part["contribution"]} for part in counted]


def score(book):
    policy = book.request.get("policy", {})
    series = Series(book)
    found = figures(book, series)
    measured = [found["volatility"], found["expectedShortfall"] and found["expectedShortfall"]["month"],
                found["maxDrawdown"] and found["maxDrawdown"]["depth"], found["herfindahl"], found["currencyExposure"]]
    if series.returns is not None:
        measured[2] = found["maxDrawdown"]["depth"]
    weights = [number(policy.get("weights", {}).get(name, default)) for name, default in zip(NAMES, WEIGHTS)]
    thresholds = [[float(Decimal(str(t))) for t in policy.get("thresholds", {}).get(name) or default.split()]
                  for name, default in zip(NAMES, THRESHOLDS)]
    available = [figure is not None for figure in measured]
    scores = [mapped(figure, limits) if there else None for figure, limits, there in zip(measured, thresholds, available)]
    total = sum((w for w, there in zip(weights, available) if there), Decimal(0))
    with decimal.localcontext(prec=200):
        exact = [w * s / total for w, s in zip(weights, scores) if s is not None]
        whole = half_even(sum(exact))
        parts = iter(shared(exact, whole))
    contributions = [next(parts) if there else None for there in available]
    value, reasons = confidence(book, series, available, weights)

    def hundredths(number):
        return None if number is None else Decimal(number) / 100

    components = [
        {"component": name, "figureName": figure_name, "available": there, "figure": real(figure), "score": hundredths(s),
         "contribution": hundredths(part), "weight": weight, "thresholds": limits}
        for name, figure_name, there, figure, s, part, weight, limits in zip(
            NAMES, FIGURES, available, measured, scores, contributions, weights, thresholds)
    ]
    summary = book.portfolio()
    for line in summary["holdings"]:
        line.pop("lots", None)
    return {
        **book.named(), "asOf": book.request["asOf"], "base": book.base, "score": hundredths(whole), "components": components, "figures": found,
        "band": next((band for limit, band in ((2000, "very-low"), (4000, "low"), (6000, "moderate"), (8000, "high")) if whole < limit),
                     "very-high"),
        "confidence": {"value": hundredths(value), "level": "high" if value >= 8000 else "medium" if value >= 5000 else "low",
                       "reasons": [{"code": code, "points": hundredths(taken)} for code, taken in reasons]},
        "policy": policy.get("name", "default"), "reasons": ordered_reasons(components),
        "portfolio": {key: summary[key] for key in ("cash", "fx", "holdings", "totals")},
    }
