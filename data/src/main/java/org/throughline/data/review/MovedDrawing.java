package org.throughline.data.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.review.Drawing.Spot;
import org.throughline.data.review.Drawing.Stroke;
import org.throughline.data.review.SeenPart.Place;

/// Moves a drawing along with what it was drawn on, from one picture of a source to another one,
/// and takes away what lies beside that. Confined.
///
/// A line is clipped after Liang and Barsky. What leaves the picture and comes back goes on as
/// another stroke. An arrow whose head lies beside the picture would point at something else, so
/// nothing is left of it.
final class MovedDrawing {

    private final SeenPart from;
    private final SeenPart to;
    private final List<Stroke> strokes = new ArrayList<>();
    private int spots;
    private int outside;
    private int cut;

    private MovedDrawing(SeenPart from, SeenPart to) {
        this.from = from;
        this.to = to;
    }

    static CarriedDrawing of(Drawing drawing, SeenPart from, SeenPart to) {
        var moved = new MovedDrawing(from, to);
        drawing.strokes().forEach(moved::add);
        return new CarriedDrawing(
                moved.strokes.isEmpty() ? null : new Drawing(moved.strokes),
                CarriedDrawing.Lies.MOVED,
                moved.outside,
                moved.cut);
    }

    private void add(Stroke stroke) {
        List<Place> places = stroke.spots().stream().map(this::place).toList();
        List<List<Place>> left =
                switch (stroke.form()) {
                    case FREEHAND -> line(places);
                    case ARROW -> arrow(places.getFirst(), places.getLast());
                    case BOX -> box(places.getFirst(), places.getLast());
                };
        int kept = 0;
        for (List<Place> each : left) {
            if (strokes.size() < Drawing.MOST_STROKES
                    && spots + each.size() <= Drawing.MOST_SPOTS) {
                strokes.add(
                        new Stroke(
                                stroke.form(),
                                stroke.ink(),
                                each.stream().map(MovedDrawing::spot).toList()));
                spots += each.size();
                kept++;
            }
        }
        if (kept == 0) {
            outside++;
        } else if (kept < left.size() || !places.stream().allMatch(MovedDrawing::isInside)) {
            cut++;
        }
    }

    private Place place(Spot spot) {
        return from.in(
                to,
                new Place(spot.x() / (double) Drawing.PARTS, spot.y() / (double) Drawing.PARTS));
    }

    private static List<List<Place>> line(List<Place> places) {
        if (places.size() == 1) {
            return places.stream().filter(MovedDrawing::isInside).map(List::of).toList();
        }
        List<List<Place>> runs = new ArrayList<>();
        Place last = null;
        for (int i = 1; i < places.size(); i++) {
            Optional<Segment> seen = clipped(places.get(i - 1), places.get(i));
            if (seen.isEmpty()) {
                last = null;
                continue;
            }
            if (!seen.get().from().equals(last)) {
                runs.add(new ArrayList<>(List.of(seen.get().from())));
            }
            runs.getLast().add(seen.get().to());
            last = seen.get().to();
        }
        return List.copyOf(runs);
    }

    private static List<List<Place>> arrow(Place tail, Place head) {
        return isInside(head)
                ? clipped(tail, head).stream().map(seen -> List.of(seen.from(), seen.to())).toList()
                : List.of();
    }

    private static List<List<Place>> box(Place one, Place other) {
        double left = Math.max(0, Math.min(one.x(), other.x()));
        double right = Math.min(1, Math.max(one.x(), other.x()));
        double top = Math.max(0, Math.min(one.y(), other.y()));
        double bottom = Math.min(1, Math.max(one.y(), other.y()));
        return left <= right && top <= bottom
                ? List.of(List.of(new Place(left, top), new Place(right, bottom)))
                : List.of();
    }

    /// What of a line lies in the picture.
    private record Segment(Place from, Place to) {}

    private static Optional<Segment> clipped(Place one, Place other) {
        double[] way = {other.x() - one.x(), other.y() - one.y()};
        double[] at = {one.x(), one.y()};
        double begin = 0;
        double end = 1;
        for (int axis = 0; axis < 2; axis++) {
            if (way[axis] == 0) {
                if (at[axis] < 0 || at[axis] > 1) {
                    return Optional.empty();
                }
                continue;
            }
            double low = -at[axis] / way[axis];
            double high = (1 - at[axis]) / way[axis];
            begin = Math.max(begin, Math.min(low, high));
            end = Math.min(end, Math.max(low, high));
        }
        if (begin > end) {
            return Optional.empty();
        }
        return Optional.of(
                new Segment(
                        begin == 0 ? one : along(one, way, begin),
                        end == 1 ? other : along(one, way, end)));
    }

    private static Place along(Place from, double[] way, double share) {
        return new Place(from.x() + share * way[0], from.y() + share * way[1]);
    }

    private static boolean isInside(Place place) {
        return place.x() >= 0 && place.x() <= 1 && place.y() >= 0 && place.y() <= 1;
    }

    private static Spot spot(Place place) {
        return new Spot(part(place.x()), part(place.y()));
    }

    private static int part(double share) {
        return Math.clamp(Math.round(share * Drawing.PARTS), 0, Drawing.PARTS);
    }
}
